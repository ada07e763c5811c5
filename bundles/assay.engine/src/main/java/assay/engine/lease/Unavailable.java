// SPDX-License-Identifier: Apache-2.0
package assay.engine.lease;

/** No plugin of this name can be borrowed, and none came within the grace time. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message) {
        super(message);
    }
}
