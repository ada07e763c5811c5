// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java;

import assay.grader.program.exam.Quote;
import assay.grader.program.sandbox.Confined;
import assay.grader.program.sandbox.Deadline;
import assay.grader.program.sandbox.Ended;
import assay.grader.program.sandbox.Frames;
import assay.grader.program.sandbox.SandboxBroken;
import java.time.Duration;
import java.util.Optional;

/** A conversation with one of our JVMs in the sandbox. */
final class JvmTalk implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final Confined jvm;
    private final Frames frames;

    private JvmTalk(Confined jvm) {
        this.jvm = jvm;
        this.frames = jvm.frames();
    }

    /** Waits until it says that it is there; nothing of a submission has been loaded before. */
    static JvmTalk with(Confined jvm) throws SandboxBroken, InterruptedException {
        JvmTalk talk = new JvmTalk(jvm);
        if (talk.frames.receive(Deadline.in(START)).isPresent()) return talk;
        Ended ended = jvm.end();
        String said = Quote.plain((ended.outText() + ended.errText()).strip());
        throw new SandboxBroken("Java did not start in the sandbox" + (ended.isByItself() ? " (exit code " + ended.exit() + ")" : " (" + jvm.limits().told(ended.cause()) + ")") + ": " + said);
    }

    Optional<byte[]> ask(byte[] request, Deadline deadline) throws InterruptedException {
        return frames.send(request, deadline) ? frames.receive(deadline) : Optional.empty();
    }

    boolean send(byte[] message, Deadline deadline) throws InterruptedException {
        return frames.send(message, deadline);
    }

    /** Why it is gone, as said to a reader. */
    String farewell() throws InterruptedException {
        Ended ended = jvm.end();
        if (!ended.isByItself()) return jvm.limits().told(ended.cause());
        String said = ended.errText().lines().filter(l -> !l.isBlank() && !l.startsWith("\tat ")).findFirst().map(Quote::plain).orElse("");
        return "it ended with exit code " + ended.exit() + " in the middle of a test" + (said.isEmpty() ? "" : ": " + said);
    }

    Ended end() throws InterruptedException {
        return jvm.end();
    }

    boolean isAlive() {
        return jvm.isAlive();
    }

    @Override
    public void close() {
        jvm.close();
    }
}
