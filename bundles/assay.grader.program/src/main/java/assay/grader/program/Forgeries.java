// SPDX-License-Identifier: Apache-2.0
package assay.grader.program;

import assay.core.content.Blob;
import assay.grader.program.exam.CaseResult;
import assay.grader.program.exam.Comparison;
import assay.grader.program.exam.StreamCase;
import assay.grader.program.exam.Subject;
import assay.grader.program.exam.Tests;
import assay.grader.program.language.Language;
import assay.grader.program.sandbox.Limits;
import assay.grader.program.sandbox.Place;
import assay.grader.program.sandbox.Sandbox;
import assay.grader.program.sandbox.SandboxBroken;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The attacks on the tests themselves, in real exams: looking for the expected answers, and changing the tests. */
final class Forgeries {
    /** Prints the first thing that looks like the secret, wherever a program may look. */
    private static final String SEARCH = "grep -rhoaE '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}' /job /tmp /assay /dev/shm /proc/[0-9]*/environ /proc/[0-9]*/cmdline 2>/dev/null | head -n 1";
    private static final String TESTS = "def check(candidate):\n    assert candidate(2) == 4\n";
    private static final String TAMPERING = """
            import builtins, glob, os
            for path in glob.glob('/job/**', recursive=True) + glob.glob('/assay/**', recursive=True) + glob.glob('/tmp/**', recursive=True):
                try:
                    open(path, 'w').write('def check(candidate): pass')
                except OSError:
                    pass
            builtins.AssertionError = type('Passed', (BaseException,), {})
            class Anything:
                def __eq__(self, other): return True
            def square(x): return Anything()
            """;

    private Forgeries() {}

    /** @throws SandboxBroken when one of them comes off, or an honest program fails */
    static void pass(Sandbox sandbox, Map<String, Language> languages) throws SandboxBroken, InterruptedException {
        Tests secret = new Tests.Streams(List.of(new StreamCase("secret", "", List.of(), Map.of(), Optional.of(UUID.randomUUID().toString()), 0)),
                new Comparison(Comparison.Way.TOKENS, BigDecimal.ZERO));
        if (isPassed(sandbox, languages.get("shell"), SEARCH, secret)) throw new SandboxBroken("the sandbox does not hold on this machine: a program reads the expected answers");
        Language python = languages.get("python");
        if (python.missing().isPresent()) return;
        Tests hidden = new Tests.Hidden(Blob.ofText("tests.py", "text/x-python", TESTS), Optional.of("check"), Optional.of("square"), false);
        if (isPassed(sandbox, python, TAMPERING, hidden)) throw new SandboxBroken("the sandbox does not hold on this machine: a program changes the tests");
        if (!isPassed(sandbox, python, "def square(x): return x * x", hidden)) throw new SandboxBroken("an honest program fails in the sandbox of this machine; see whether Python works for all users");
    }

    private static boolean isPassed(Sandbox sandbox, Language language, String program, Tests tests) throws SandboxBroken, InterruptedException {
        try (Place place = sandbox.enter()) {
            return language.examine(new Subject("program", Map.of("program", Blob.ofText("program", "text/plain", program))), tests, Limits.DEFAULT, place).stream().allMatch(CaseResult::passed);
        }
    }
}
