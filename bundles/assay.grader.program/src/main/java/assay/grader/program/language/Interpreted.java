// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.language;

import assay.grader.program.exam.CaseResult;
import assay.grader.program.exam.Subject;
import assay.grader.program.exam.Tests;
import assay.grader.program.sandbox.Launch;
import assay.grader.program.sandbox.Limits;
import assay.grader.program.sandbox.Mount;
import assay.grader.program.sandbox.Place;
import assay.grader.program.sandbox.SandboxBroken;
import assay.grader.program.sandbox.Tools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A language whose programs are run from their sources. */
abstract class Interpreted implements Language {
    private final Optional<Path> interpreter;
    private final String install;

    /** @param install what to install where it is missing, as a sentence without its full stop */
    Interpreted(String install, String... names) {
        this.interpreter = Tools.find(names);
        this.install = install;
    }

    @Override
    public final Optional<String> missing() {
        return interpreter.isPresent() ? Optional.empty() : Optional.of(install);
    }

    @Override
    public Limits limits() {
        return Limits.DEFAULT;
    }

    /** Words behind the interpreter, before the program. */
    abstract List<String> options(Limits limits);

    /** Whether the interpreter reserves far more addresses than it uses. */
    abstract boolean reserves();

    /** Runners of ours; empty for a language whose programs can only be run as a whole. */
    abstract List<Mount> kit();

    /** The runner that loads a program and calls it. */
    abstract String candidate();

    /** The runner of hidden tests. */
    abstract String harness();

    @Override
    public final List<CaseResult> examine(Subject subject, Tests tests, Limits limits, Place place) throws SandboxBroken, InterruptedException {
        List<Mount> files = WorkFolder.of(subject, place);
        return switch (tests) {
            case Tests.Streams s -> new StreamRuns(s.comparison(), limits).all(s.cases(), (one, number) -> {
                List<String> words = new ArrayList<>(List.of("/job/" + subject.main()));
                words.addAll(one.args());
                Launch launch = launch(words, limits).with(files).with(WorkFolder.of(one.files(), number, place));
                return place.run(launch, one.in().getBytes(StandardCharsets.UTF_8));
            });
            case Tests.Calls c -> new CallRuns(c, limits).all(() -> new TalkCallee(Talk.with(place.start(loader(subject, limits).with(files).forRuns(c.cases().size()))), module(subject)));
            case Tests.Hidden h -> new HiddenRuns(h, limits, module(subject)).all(place.start(loader(subject, limits).with(files)),
                    place.startApart(launch(List.of("/assay/" + harness()), limits).with(kit())));
        };
    }

    private Launch loader(Subject subject, Limits limits) {
        return launch(List.of("/assay/" + candidate(), subject.main()), limits).with(kit());
    }

    private Launch launch(List<String> words, Limits limits) {
        Path program = interpreter.orElseThrow(() -> new IllegalStateException(install));
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(options(limits));
        command.addAll(words);
        return new Launch(command, Tools.homeOf(program), limits, reserves(), 1);
    }

    private static String module(Subject subject) {
        String file = subject.main().substring(subject.main().lastIndexOf('/') + 1);
        return file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
    }
}
