// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

/** The workbench could not be started; the message is all that a user needs. */
final class StartFailure extends Exception {

    private static final long serialVersionUID = 1L;

    StartFailure(String message) {
        super(message);
    }
}
