// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.language;

import assay.grader.program.exam.Values;
import assay.grader.program.sandbox.Confined;
import assay.grader.program.sandbox.Deadline;
import assay.grader.program.sandbox.Ended;
import assay.grader.program.sandbox.Frames;
import assay.grader.program.sandbox.SandboxBroken;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A conversation in JSON with a runner of ours inside the sandbox. */
final class Talk implements AutoCloseable {
    /** Longer than any interpreter takes to start, on a busy machine. */
    private static final Duration START = Duration.ofSeconds(30);

    private final Confined runner;
    private final Frames frames;

    private Talk(Confined runner) {
        this.runner = runner;
        this.frames = runner.frames();
    }

    /** Waits until the runner says that it is there; nothing of a submission has been loaded before. */
    static Talk with(Confined runner) throws SandboxBroken, InterruptedException {
        Talk talk = new Talk(runner);
        if (talk.frames.receive(Deadline.in(START)).isPresent()) return talk;
        Ended ended = runner.end();
        String said = ended.errText().lines().reduce((a, b) -> b).orElse("exit code " + ended.exit());
        throw new SandboxBroken("the interpreter did not start in the sandbox" + (ended.isByItself() ? "" : " (" + runner.limits().told(ended.cause()) + ")") + ": " + said);
    }

    /** The answer to a request; empty when the runner is gone. */
    Optional<JsonNode> ask(JsonNode request, Deadline deadline) throws InterruptedException {
        return send(request, deadline) ? receive(deadline) : Optional.empty();
    }

    boolean send(JsonNode message, Deadline deadline) throws InterruptedException {
        try {
            return frames.send(Values.JSON.writeValueAsBytes(message), deadline);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message could not be written", e);
        }
    }

    /** The next message; empty when the runner is gone. What is no JSON ends it. */
    Optional<JsonNode> receive(Deadline deadline) throws InterruptedException {
        Optional<byte[]> frame = frames.receive(deadline);
        if (frame.isEmpty()) return Optional.empty();
        try {
            return Optional.of(Values.JSON.readTree(frame.get())).filter(JsonNode::isObject);
        } catch (IOException e) {
            close();
            return Optional.empty();
        }
    }

    /** Why the runner is gone, as said to a reader. */
    String farewell() throws InterruptedException {
        Ended ended = runner.end();
        if (!ended.isByItself()) return runner.limits().told(ended.cause());
        String last = assay.grader.program.exam.Quote.last(ended.errText());
        return "it ended with exit code " + ended.exit() + " in the middle of a test" + (last.isEmpty() ? "" : ": " + last);
    }

    boolean isOutOfTime() throws InterruptedException {
        return runner.end().cause() == Ended.Cause.TIME;
    }

    @Override
    public void close() {
        runner.close();
    }
}
