// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java;

import assay.grader.program.exam.StreamCase;
import assay.grader.program.java.inside.Parcel;
import assay.grader.program.sandbox.Confined;
import assay.grader.program.sandbox.Deadline;
import assay.grader.program.sandbox.Ended;
import assay.grader.program.sandbox.Limits;
import assay.grader.program.sandbox.SandboxBroken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs a program case by case in one JVM, each case in classes of its own; a JVM that ended is followed by another. */
final class JavaStreams implements AutoCloseable {
    private final Map<String, byte[]> classes;
    private final String main;
    private final Limits limits;
    private final Starting starting;
    private @Nullable JvmTalk talk;

    /** Starts a JVM for the program, which sees the files of a case. */
    interface Starting {
        Confined jvm(StreamCase one, int number) throws SandboxBroken, InterruptedException;
    }

    JavaStreams(Map<String, byte[]> classes, String main, Limits limits, Starting starting) {
        this.classes = classes;
        this.main = main;
        this.limits = limits;
        this.starting = starting;
    }

    Ended run(StreamCase one, int number) throws SandboxBroken, InterruptedException {
        if (!one.files().isEmpty()) close();
        JvmTalk jvm = open(one, number);
        Optional<byte[]> answer = jvm.ask(request(one), Deadline.in(limits.wall()));
        Ended ended = answer.isPresent() ? read(answer.get(), jvm) : jvm.end();
        if (answer.isEmpty() || !one.files().isEmpty() || !jvm.isAlive()) close();
        return ended;
    }

    private JvmTalk open(StreamCase one, int number) throws SandboxBroken, InterruptedException {
        if (talk != null && talk.isAlive()) return talk;
        JvmTalk opened = JvmTalk.with(starting.jvm(one, number));
        opened.send(new Parcel().named(classes).message(), Deadline.in(limits.wall()));
        talk = opened;
        return opened;
    }

    private byte[] request(StreamCase one) {
        return new Parcel().text("run").text(main).texts(one.args().toArray(String[]::new)).bytes(one.in().getBytes(StandardCharsets.UTF_8)).number(limits.outputKb() << 10).message();
    }

    /** What came of the case; a program that ended the JVM itself has the exit code of the JVM. */
    private Ended read(byte[] answer, JvmTalk jvm) throws InterruptedException {
        try {
            Parcel.Opened opened = new Parcel.Opened(answer);
            if (!opened.text().equals("ran")) throw new IOException("no run");
            int exit = opened.number();
            boolean over = opened.flag();
            if (exit == Integer.MIN_VALUE) {
                exit = jvm.end().exit();
                close();
            }
            return new Ended(exit, opened.bytes(), opened.bytes(), over ? Ended.Cause.OUTPUT : Ended.Cause.ITSELF);
        } catch (IOException e) {
            close();
            return new Ended(1, new byte[0], "it wrote where its runner writes".getBytes(StandardCharsets.UTF_8), Ended.Cause.ITSELF);
        }
    }

    @Override
    public void close() {
        if (talk != null) talk.close();
        talk = null;
    }
}
