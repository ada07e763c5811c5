// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.language;

import assay.grader.program.exam.Tests;
import assay.grader.program.sandbox.Limits;
import assay.grader.program.sandbox.Mount;
import java.util.List;
import java.util.Optional;

/** Shell scripts, run by bash. They have no values, so they are tested by what they print. */
public final class Shell extends Interpreted {
    public Shell() {
        super("bash is missing; install the package \"bash\"", "bash");
    }

    @Override
    public String name() {
        return "shell";
    }

    @Override
    public Optional<String> refuses(Tests tests) {
        return tests instanceof Tests.Streams ? Optional.empty() : Optional.of("a shell script is tested by cases with in, args, files, out and exit");
    }

    @Override
    List<String> options(Limits limits) {
        return List.of();
    }

    @Override
    boolean reserves() {
        return false;
    }

    @Override
    List<Mount> kit() {
        return List.of();
    }

    @Override
    String candidate() {
        throw new IllegalStateException("a shell script is not called");
    }

    @Override
    String harness() {
        throw new IllegalStateException("a shell script is not called");
    }
}
