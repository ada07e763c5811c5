// SPDX-License-Identifier: Apache-2.0
package assay.core.problem;

/** Another process works on the store that was asked for. Nothing was begun; ends a command with exit code 3. */
public final class StoreInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param holder the process that has the store, in words */
    public StoreInUse(Place store, String holder) {
        super(store + ": another process works on this store: " + holder
                + ". Wait for it or end it, or name another store with --store.");
    }
}
