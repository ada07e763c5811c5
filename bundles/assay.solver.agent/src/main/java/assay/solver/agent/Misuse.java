// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

/** A call of a tool that cannot be done as the model wrote it; the message is the model's to read. */
final class Misuse extends Exception {
    private static final long serialVersionUID = 1L;

    Misuse(String message) {
        super(message, null, false, false);
    }
}
