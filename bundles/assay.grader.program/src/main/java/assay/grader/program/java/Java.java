// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java;

import assay.grader.program.exam.CaseResult;
import assay.grader.program.exam.Subject;
import assay.grader.program.exam.Tests;
import assay.grader.program.language.CallRuns;
import assay.grader.program.language.Language;
import assay.grader.program.language.StreamRuns;
import assay.grader.program.language.WorkFolder;
import assay.grader.program.sandbox.Limits;
import assay.grader.program.sandbox.Mount;
import assay.grader.program.sandbox.Place;
import assay.grader.program.sandbox.Sandbox;
import assay.grader.program.sandbox.SandboxBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Java 21 and newer, compiled by a warm compiler; a program has a JVM of its own, and one for all of its cases. */
public final class Java implements Language {
    private static final String INSTALL = "a JDK 21 or newer that all users may read is missing; install one (package \"openjdk-21-jdk-headless\" or newer)";

    private final Optional<Jvms> jvms;

    public Java(Sandbox sandbox) throws SandboxBroken {
        Optional<JavaHome> home = JavaHome.find();
        this.jvms = home.isPresent() ? Optional.of(new Jvms(sandbox, home.get())) : Optional.empty();
    }

    @Override
    public String name() {
        return "java";
    }

    @Override
    public Optional<String> missing() {
        return jvms.isPresent() ? Optional.empty() : Optional.of(INSTALL);
    }

    @Override
    public Limits limits() {
        return Limits.DEFAULT;
    }

    @Override
    public Optional<String> refuses(Tests tests) {
        boolean checked = tests instanceof Tests.Hidden h && (h.check().isPresent() || h.function().isPresent());
        return checked ? Optional.of("check and function are for Python; a Java test file has a main method, or methods that start with test") : Optional.empty();
    }

    @Override
    public List<CaseResult> examine(Subject subject, Tests tests, Limits limits, Place place) throws SandboxBroken, InterruptedException {
        Jvms all = jvms.orElseThrow(() -> new SandboxBroken(INSTALL));
        Optional<Tests.Hidden> hidden = tests instanceof Tests.Hidden h ? Optional.of(h) : Optional.empty();
        Compiled compiled = new Compiling(all).compile(subject, hidden);
        if (!compiled.isDone()) return failed(tests, compiled.complaint());
        List<Mount> files = dataOf(subject, place);
        return switch (tests) {
            case Tests.Hidden h -> new JavaHidden(compiled, limits).all(place.start(all.program(limits).with(files)), all.tester(limits));
            case Tests.Calls c -> new CallRuns(c, limits).all(() -> new JavaCallee(JvmTalk.with(place.start(all.program(limits).with(files).forRuns(c.cases().size()))), compiled.program(),
                    Entry.withMethod(compiled.program(), subject.main(), c.function())));
            case Tests.Streams s -> streams(s, Entry.withMain(compiled.program(), subject.main()), compiled.program(), all, files, limits, place);
        };
    }

    private static List<CaseResult> streams(Tests.Streams tests, String main, Map<String, byte[]> classes, Jvms jvms, List<Mount> files, Limits limits, Place place)
            throws SandboxBroken, InterruptedException {
        try (JavaStreams streams = new JavaStreams(classes, main, limits,
                (one, number) -> place.start(jvms.program(limits).forRuns(tests.cases().size()).with(files).with(WorkFolder.of(one.files(), number, place))))) {
            return new StreamRuns(tests.comparison(), limits).all(tests.cases(), streams::run);
        }
    }

    /** Sources are compiled and need not lie there. */
    private static List<Mount> dataOf(Subject subject, Place place) throws SandboxBroken {
        List<Mount> mounts = new ArrayList<>();
        for (Mount m : WorkFolder.of(subject, place)) if (!m.to().endsWith(".java")) mounts.add(m);
        return mounts;
    }

    private static List<CaseResult> failed(Tests tests, String complaint) {
        List<String> names = switch (tests) {
            case Tests.Hidden h -> List.of("the tests");
            case Tests.Calls c -> c.cases().stream().map(x -> x.name()).toList();
            case Tests.Streams s -> s.cases().stream().map(x -> x.name()).toList();
        };
        return names.stream().map(n -> CaseResult.failed(n, complaint, complaint)).toList();
    }
}
