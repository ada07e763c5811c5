// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

/** A call may have been paid for already, and the run was told not to make such calls again. */
final class HeldBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HeldBack(String message) {
        super(message);
    }
}
