// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.language;

import assay.grader.program.exam.Tests;
import assay.grader.program.sandbox.Limits;
import assay.grader.program.sandbox.Mount;
import assay.grader.program.sandbox.Sandbox;
import assay.grader.program.sandbox.SandboxBroken;
import java.util.List;
import java.util.Optional;

/** JavaScript on Node, as the system has it. */
public final class JavaScript extends Interpreted {
    private final List<Mount> kit;

    public JavaScript(Sandbox sandbox) throws SandboxBroken {
        super("Node is missing; install the package \"nodejs\"", "node", "nodejs");
        this.kit = Kit.of(sandbox, JavaScript.class, "wire.js", "candidate.js", "harness.js");
    }

    @Override
    public String name() {
        return "javascript";
    }

    @Override
    public Optional<String> refuses(Tests tests) {
        boolean joined = tests instanceof Tests.Hidden h && h.join();
        return joined ? Optional.of("join is for Java; in JavaScript a test file sees the program's names and may require it") : Optional.empty();
    }

    /** Memory for code and buffers comes on top of the heap. */
    @Override
    List<String> options(Limits limits) {
        return List.of("--max-old-space-size=" + Math.max(16, limits.memoryMb() * 3 / 4), "--no-warnings");
    }

    @Override
    boolean reserves() {
        return true;
    }

    @Override
    List<Mount> kit() {
        return kit;
    }

    @Override
    String candidate() {
        return "candidate.js";
    }

    @Override
    String harness() {
        return "harness.js";
    }
}
