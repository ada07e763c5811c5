// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.engine;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows which bundles were refused, or do not work, and why. Registered as a service; every one of them is listened to. */
@ConsumerType
public interface Troubles {
    /** The last trouble of each bundle that has one. */
    List<Trouble> all();

    /**
     * A bundle that is not at work.
     *
     * @param bundle symbolic name, or the name of its file where that cannot be read
     * @param version may be empty
     * @param reason one sentence without its full stop
     */
    record Trouble(String bundle, String version, String reason) {}
}
