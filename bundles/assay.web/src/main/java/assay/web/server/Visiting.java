// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import assay.core.spi.store.RunStore;
import assay.core.spi.web.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A visit to a page of a view. */
record Visiting(String view, List<String> path, Map<String, String> asked, RunStore store) implements Visit {
    @Override
    public Optional<String> query(String name) {
        return Optional.ofNullable(asked.get(name)).filter(v -> !v.isEmpty());
    }

    @Override
    public String link(List<String> parts, Map<String, String> query) {
        return Address.link(Stream.concat(Stream.of(view), parts.stream()).toList(), query);
    }
}
