// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.sandbox;

/** The machinery did not work, so nothing is said of the program. */
public final class SandboxBroken extends Exception {
    private static final long serialVersionUID = 1L;

    public SandboxBroken(String message) {
        super(message);
    }

    public SandboxBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
