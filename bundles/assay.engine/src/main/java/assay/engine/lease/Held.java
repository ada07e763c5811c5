// SPDX-License-Identifier: Apache-2.0
package assay.engine.lease;

import assay.core.run.Stamp;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lease that is out. */
final class Held<T> implements Lease<T> {
    final Slot<T> slot;
    final Thread borrower = Thread.currentThread();
    /** Set under the lock of the slots when the plugin would wait no longer; the borrower was then interrupted. */
    boolean revoked;
    private @Nullable T service;

    Held(Slot<T> slot) {
        this.slot = slot;
    }

    void fill(@Nullable T made) {
        this.service = made;
    }

    @Override
    public T service() {
        return Objects.requireNonNull(service, "the lease holds nothing yet");
    }

    @Override
    public Stamp stamp() {
        return slot.stamp();
    }

    @Override
    public Optional<String> property(String key) {
        return slot.property(key);
    }
}
