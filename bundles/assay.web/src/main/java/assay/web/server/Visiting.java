// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import assay.core.spi.store.RunStore;
import assay.core.spi.web.Form;
import assay.core.spi.web.Visit;
import assay.core.spi.web.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A visit to a page of a view. */
record Visiting(String view, List<String> path, Map<String, String> asked, RunStore store, Session session, Optional<Form> refused) implements Visit {
    static Visiting of(Address address, RunStore store, Session session) {
        return new Visiting(address.path().get(0), address.path().subList(1, address.path().size()), address.query(), store, session, Optional.empty());
    }

    Visiting refusing(Form form) {
        return new Visiting(view, path, asked, store, session, Optional.of(form));
    }

    @Override
    public Visitor visitor() {
        return session.visitor();
    }

    @Override
    public String token() {
        return session.token();
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.ofNullable(asked.get(name)).filter(v -> !v.isEmpty());
    }

    @Override
    public String link(List<String> parts, Map<String, String> query) {
        return Address.link(Stream.concat(Stream.of(view), parts.stream()).toList(), query);
    }

    @Override
    public String asset(String name) {
        return Address.link(List.of("static", view, name), Map.of());
    }
}
