// SPDX-License-Identifier: Apache-2.0
package assay.core.problem;

/** Work stopped in a state from which {@code resume} goes on: disk full, store busy. Ends a command with exit code 3. */
public final class Resumable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Resumable(String message, Throwable cause) {
        super(message, cause);
    }
}
