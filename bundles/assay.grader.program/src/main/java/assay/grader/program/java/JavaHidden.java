// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java;

import assay.grader.program.exam.CaseResult;
import assay.grader.program.exam.Quote;
import assay.grader.program.java.inside.Parcel;
import assay.grader.program.sandbox.Confined;
import assay.grader.program.sandbox.Deadline;
import assay.grader.program.sandbox.Limits;
import assay.grader.program.sandbox.SandboxBroken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs hidden tests in a warm JVM, and the program that they call in a JVM of its own in another sandbox. */
final class JavaHidden {
    private static final String ALL = "the tests";

    private final Compiled compiled;
    private final Limits limits;

    JavaHidden(Compiled compiled, Limits limits) {
        this.compiled = compiled;
        this.limits = limits;
    }

    List<CaseResult> all(Confined program, Warm tester) throws SandboxBroken, InterruptedException {
        boolean fine = false;
        try (JvmTalk talk = JvmTalk.with(program)) {
            Deadline deadline = Deadline.in(limits.wall());
            Optional<byte[]> said = talk.send(new Parcel().named(compiled.program()).message(), deadline)
                    ? tester.talk().ask(new Parcel().named(compiled.tests()).message(), deadline) : Optional.empty();
            while (said.isPresent()) {
                Parcel.Opened opened = new Parcel.Opened(said.get());
                if (opened.text().equals("results")) {
                    fine = true;
                    return results(opened.texts(), opened.texts());
                }
                Optional<byte[]> answer = talk.ask(said.get(), deadline);
                if (answer.isEmpty()) return List.of(failed(talk.farewell()));
                said = tester.talk().ask(answer.get(), deadline);
            }
            String why = tester.talk().farewell();
            return List.of(failed(deadline.nanosLeft() == 0 ? limits.told(assay.grader.program.sandbox.Ended.Cause.TIME) : "the tests could not go on with what it answered: " + why));
        } catch (IOException e) {
            throw new SandboxBroken("the runner of tests answered nonsense: " + e.getMessage(), e);
        } finally {
            if (fine) tester.giveBack();
            else tester.close();
        }
    }

    private static CaseResult failed(String why) {
        return CaseResult.failed(ALL, why, why);
    }

    private static List<CaseResult> results(String[] names, String[] failures) throws SandboxBroken {
        List<CaseResult> results = new ArrayList<>();
        for (int i = 0; i < names.length; i++)
            results.add(failures[i].isEmpty() ? CaseResult.passed(names[i]) : CaseResult.failed(names[i], Quote.plain(failures[i]), "a check fails"));
        if (results.isEmpty()) throw new SandboxBroken("the test file has no tests: neither a main method nor methods that start with test");
        return results;
    }
}
