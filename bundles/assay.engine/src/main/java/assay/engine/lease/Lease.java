// SPDX-License-Identifier: Apache-2.0
package assay.engine.lease;

import assay.core.run.Stamp;
import java.util.Optional;

/** A plugin borrowed for one call. Worthless after the call. */
public interface Lease<T> {

    T service();

    /** Name, bundle, version and digest of the plugin; reckoned when first asked for. */
    Stamp stamp();

    /** A service property as text. */
    Optional<String> property(String key);
}
