// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.language;

import assay.grader.program.exam.Tests;
import assay.grader.program.sandbox.Limits;
import assay.grader.program.sandbox.Mount;
import assay.grader.program.sandbox.Sandbox;
import assay.grader.program.sandbox.SandboxBroken;
import java.util.List;
import java.util.Optional;

/** Python 3, as the system has it. */
public final class Python extends Interpreted {
    private final List<Mount> kit;

    public Python(Sandbox sandbox) throws SandboxBroken {
        super("Python 3 is missing; install the package \"python3\"", "python3");
        this.kit = Kit.of(sandbox, Python.class, "wire.py", "candidate.py", "harness.py");
    }

    @Override
    public String name() {
        return "python";
    }

    @Override
    public Optional<String> refuses(Tests tests) {
        boolean joined = tests instanceof Tests.Hidden h && h.join();
        return joined ? Optional.of("join is for Java; in Python a test file sees the program's names and may import it") : Optional.empty();
    }

    @Override
    List<String> options(Limits limits) {
        return List.of("-B", "-s");
    }

    @Override
    boolean reserves() {
        return false;
    }

    @Override
    List<Mount> kit() {
        return kit;
    }

    @Override
    String candidate() {
        return "candidate.py";
    }

    @Override
    String harness() {
        return "harness.py";
    }
}
