// SPDX-License-Identifier: Apache-2.0
package assay.engine.lease;

import assay.core.run.Stamp;
import java.util.Optional;

/** One registered plugin, whether or not it is lent. */
public interface Offer {

    String name();

    /** Symbolic name of its bundle. */
    String bundle();

    String version();

    /** Whether it is of the bundle with this number in the framework. */
    default boolean isOf(long bundle) {
        return false;
    }

    /** {@code active}, {@code draining}, or {@code refused} or {@code superseded} with the reason. */
    String state();

    default boolean isActive() {
        return state().equals("active");
    }

    Optional<String> property(String key);

    Stamp stamp();
}
