// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.web;

import assay.core.spi.store.RunStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Somebody looks at a page of a view. Immutable. */
@ProviderType
public interface Visit {
    /** What stands in the address behind the view's name, decoded, in order; empty for its first page. */
    List<String> path();

    /** A value from the query of the address, decoded. */
    Optional<String> query(String name);

    /** The store that the workbench works on. */
    RunStore store();

    /** Address of a page of this view, encoded. */
    String link(List<String> path, Map<String, String> query);

    /** Address of a page of this view, encoded. */
    default String link(String... path) {
        return link(List.of(path), Map.of());
    }
}
