// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.attack;

import assay.grader.program.sandbox.Ended;
import assay.grader.program.sandbox.Launch;
import assay.grader.program.sandbox.Place;
import assay.grader.program.sandbox.Sandbox;
import assay.grader.program.sandbox.SandboxBroken;
import assay.grader.program.sandbox.Tools;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tries every attack on a sandbox before a submission is run in it. */
public final class SelfTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Sandbox sandbox;
    private final Path shell;

    private SelfTest(Sandbox sandbox, Path shell) {
        this.sandbox = sandbox;
        this.shell = shell;
    }

    /** @throws SandboxBroken when the sandbox does not work, or one of the attacks came off */
    public static void pass(Sandbox sandbox) throws SandboxBroken, InterruptedException {
        Path shell = Tools.find("bash").orElseThrow(() -> new SandboxBroken("bash is missing, with which the sandbox is tried; install the package \"bash\""));
        SelfTest test = new SelfTest(sandbox, shell);
        test.first();
        List<String> successes = test.attacks();
        if (!successes.isEmpty())
            throw new SandboxBroken("the sandbox does not hold on this machine: a program that " + String.join(", one that ", successes) + " gets away with it");
    }

    /** Whether anything runs at all, and if not, what stands in the way. */
    private void first() throws SandboxBroken, InterruptedException {
        try (Place place = sandbox.enter()) {
            Ended ended = run(place, new Attack("greets", "echo greetings", assay.grader.program.sandbox.Limits.DEFAULT, e -> false));
            if (!ended.outText().equals("greetings\n")) throw new SandboxBroken(Diagnosis.of(ended));
        } catch (SandboxBroken e) {
            throw new SandboxBroken(Diagnosis.of(e.getMessage()), e);
        }
    }

    private List<String> attacks() throws SandboxBroken, InterruptedException {
        List<String> successes = new ArrayList<>();
        ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("assay-attack").factory());
        try (Ambush ambush = new Ambush(sandbox.users())) {
            List<Attack> table = new AttackTable(ambush).all();
            List<Future<Boolean>> tries = new ArrayList<>();
            for (Attack a : table) tries.add(threads.submit(() -> comesOff(a)));
            for (int i = 0; i < table.size(); i++) if (answer(tries.get(i))) successes.add(table.get(i).name());
        } finally {
            threads.shutdownNow();
        }
        return successes;
    }

    private boolean comesOff(Attack attack) throws SandboxBroken, InterruptedException {
        try (Place place = sandbox.enter()) {
            Ended ended = run(place, attack);
            // On a busy machine an attack may not get so far: what ran out of time that it should not need is given more of it.
            boolean hurried = ended.cause() == Ended.Cause.TIME && attack.limits().time().equals(AttackTable.TIGHT.time());
            return attack.success().of(hurried ? run(place, attack.within(PATIENCE)) : ended);
        }
    }

    private static boolean answer(Future<Boolean> attempt) throws SandboxBroken, InterruptedException {
        try {
            return attempt.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SandboxBroken broken) throw broken;
            throw new SandboxBroken("the self-test of the sandbox broke: " + e.getCause(), e.getCause());
        }
    }

    private Ended run(Place place, Attack attack) throws SandboxBroken, InterruptedException {
        return place.run(new Launch(List.of(shell.toString(), "-c", attack.script()), attack.limits()), new byte[0]);
    }
}
