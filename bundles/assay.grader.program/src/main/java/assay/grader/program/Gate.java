// SPDX-License-Identifier: Apache-2.0
package assay.grader.program;

import assay.grader.program.sandbox.SandboxBroken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens the sandbox when it is first needed, and remembers when it could not be: the self-test takes a moment, and most runs
 * have no programs. Safe for use by several threads.
 */
final class Gate implements AutoCloseable {
    private final int places;
    private final String bubblewrap;
    private @Nullable Yard yard;
    private @Nullable SandboxBroken refusal;

    Gate(int places, String bubblewrap) {
        this.places = places;
        this.bubblewrap = bubblewrap;
    }

    /** @throws SandboxBroken why no program is run on this machine, and what to do about it */
    synchronized Yard yard() throws SandboxBroken, InterruptedException {
        if (refusal != null) throw refusal;
        if (yard != null) return yard;
        try {
            Yard opened = Yard.open(places, bubblewrap);
            yard = opened;
            return opened;
        } catch (SandboxBroken e) {
            refusal = e;
            throw e;
        }
    }

    /** Why nothing is run; empty when programs can be run. */
    Optional<String> refusal() throws InterruptedException {
        try {
            yard();
            return Optional.empty();
        } catch (SandboxBroken e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public synchronized void close() {
        if (yard != null) yard.close();
    }
}
