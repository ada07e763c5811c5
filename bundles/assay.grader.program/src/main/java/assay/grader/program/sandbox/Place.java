// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in which programs of one examination run, and the files that they may see. Closing it ends what still runs and
 * removes the files. Belongs to one thread.
 */
public final class Place implements AutoCloseable {
    private static final List<String> OURS = List.of("bwrap:", "setpriv:", "prlimit:");

    private final Sandbox sandbox;
    private final Path room;
    private final int user;
    private final Runnable leave;
    private final List<Confined> running = new ArrayList<>();

    Place(Sandbox sandbox, Path room, int user, Runnable leave) {
        this.sandbox = sandbox;
        this.room = room;
        this.user = user;
        this.leave = leave;
    }

    /** Writes a file that is to be seen inside under this path. */
    public Mount file(String name, byte[] bytes, String inside) throws SandboxBroken {
        try {
            return new Mount(HostFolder.write(room, name, bytes), inside);
        } catch (IOException e) {
            throw new SandboxBroken("\"" + name + "\" could not be written for the sandbox: " + e, e);
        }
    }

    /** Starts a program. */
    public Confined start(Launch launch) throws SandboxBroken, InterruptedException {
        return kept(sandbox.start(launch, user));
    }

    /** Starts a program that the others of this place must not reach: it has a user id of its own too. */
    public Confined startApart(Launch launch) throws SandboxBroken, InterruptedException {
        return kept(sandbox.start(launch, user + 1));
    }

    private Confined kept(Confined started) {
        running.removeIf(c -> !c.isAlive());
        running.add(started);
        return started;
    }

    /**
     * Runs a program to its end.
     *
     * @throws SandboxBroken when the sandbox failed and not the program, whatever the program says
     */
    public Ended run(Launch launch, byte[] input) throws SandboxBroken, InterruptedException {
        try (Confined started = start(launch)) {
            Ended ended = started.run(input);
            doubt(ended);
            return ended;
        }
    }

    /** Looks twice at an end that may be the sandbox's own. */
    public void doubt(Ended ended) throws SandboxBroken, InterruptedException {
        if (!ended.isByItself() || ended.exit() == 0) return;
        String said = ended.errText();
        boolean suspicious = OURS.stream().anyMatch(said::startsWith) || ended.exit() == 126 || ended.exit() == 127;
        if (suspicious && !sandbox.isWhole(user)) throw new SandboxBroken("the sandbox failed: " + said.lines().findFirst().orElse("it said nothing"));
    }

    @Override
    public void close() throws SandboxBroken {
        running.forEach(Confined::close);
        leave.run();
        try {
            HostFolder.remove(room);
        } catch (IOException e) {
            throw new SandboxBroken("the files of a program could not be removed: " + e, e);
        }
    }
}
