// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.web;

import assay.core.spi.store.RunStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Somebody looks at a page of a view, or acts there. Immutable. */
@ProviderType
public interface Visit {
    /** What stands in the address behind the view's name, decoded, in order; empty for its first page. */
    List<String> path();

    /** A value from the query of the address, decoded; of a name that stands there several times the last. */
    Optional<String> query(String name);

    /** The store that the workbench works on. */
    RunStore store();

    /** Who it is. */
    Visitor visitor();

    /** What every form carries in its hidden field {@link Form#TOKEN}: the proof that this workbench wrote it for this session. */
    String token();

    /** The form that was posted to this address and refused, while the page is shown once more with the reason; see {@link #kept}. */
    Optional<Form> refused();

    /** What a field of the page's form begins with: what was typed there when the form was refused, otherwise the second text. */
    default String kept(String field, String otherwise) {
        return refused().flatMap(f -> f.texts(field).stream().findFirst()).orElse(otherwise);
    }

    /** Address of a page of this view, encoded. */
    String link(List<String> path, Map<String, String> query);

    /** Address of a page of this view, encoded. */
    default String link(String... path) {
        return link(List.of(path), Map.of());
    }

    /** Address of a file of {@link View#asset}. */
    String asset(String name);
}
