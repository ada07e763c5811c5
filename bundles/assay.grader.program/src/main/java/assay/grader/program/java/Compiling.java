// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java;

import assay.core.content.Blob;
import assay.grader.program.exam.Quote;
import assay.grader.program.exam.Subject;
import assay.grader.program.exam.Tests;
import assay.grader.program.java.inside.CompilerMain;
import assay.grader.program.java.inside.Parcel;
import assay.grader.program.sandbox.Deadline;
import assay.grader.program.sandbox.SandboxBroken;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Has a program compiled by a warm compiler in the sandbox. */
final class Compiling {
    private static final Duration TIME = Duration.ofSeconds(20);

    private final Jvms jvms;

    Compiling(Jvms jvms) {
        this.jvms = jvms;
    }

    /** @throws SandboxBroken when the compiler broke, or the tests cannot be kept apart from the program */
    Compiled compile(Subject subject, Optional<Tests.Hidden> tests) throws SandboxBroken, InterruptedException {
        byte[] request = request(subject, tests);
        // A compiler that a program before broke is no fault of this one: a second one decides.
        StringBuilder why = new StringBuilder();
        for (int tries = 0; tries < 2; tries++) {
            Optional<byte[]> answer = answer(request, why);
            if (answer.isPresent()) return read(answer.get());
        }
        return Compiled.not("it does not compile: the compiler gave up on it: " + why);
    }

    /** @param why takes the reason where there is no answer */
    private Optional<byte[]> answer(byte[] request, StringBuilder why) throws SandboxBroken, InterruptedException {
        Warm compiler = jvms.compiler();
        boolean fine = false;
        try {
            Optional<byte[]> answer = compiler.talk().ask(request, Deadline.in(TIME));
            fine = answer.isPresent();
            if (!fine) {
                why.setLength(0);
                why.append(compiler.talk().farewell());
            }
            return answer;
        } finally {
            if (fine) compiler.giveBack();
            else compiler.close();
        }
    }

    private static byte[] request(Subject subject, Optional<Tests.Hidden> tests) {
        Map<String, byte[]> sources = new LinkedHashMap<>();
        sources.put(subject.main(), subject.program().bytes());
        for (Map.Entry<String, Blob> e : subject.files().entrySet()) if (e.getKey().endsWith(".java")) sources.putIfAbsent(e.getKey(), e.getValue().bytes());
        Parcel parcel = new Parcel().named(sources).flag(tests.isPresent());
        tests.ifPresent(t -> parcel.text(t.file().text()).flag(t.join()));
        return parcel.message();
    }

    private static Compiled read(byte[] answer) throws SandboxBroken {
        Parcel.Opened opened = new Parcel.Opened(answer);
        try {
            int status = opened.number();
            String told = Quote.plain(opened.text());
            return switch (status) {
                case CompilerMain.FINE -> new Compiled("", opened.named(), opened.named());
                case CompilerMain.PROGRAM_WRONG -> Compiled.not("it does not compile: " + told);
                case CompilerMain.TESTS_DO_NOT_FIT -> Compiled.not("the tests do not compile against it: " + told);
                default -> throw new SandboxBroken("the tests use the program in a way in which they cannot be kept apart from it: " + told);
            };
        } catch (IOException e) {
            throw new SandboxBroken("the compiler answered nonsense: " + e.getMessage(), e);
        }
    }
}
