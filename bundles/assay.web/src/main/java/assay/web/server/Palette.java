// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import assay.core.spi.store.RunStore;
import assay.core.spi.web.Jump;
import assay.core.spi.web.Jumps;
import assay.core.spi.web.Visitor;
import assay.web.Views;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers what somebody types into the command palette: views, and what bundles bring to it, of what the visitor may see. */
final class Palette {
    private static final Logger LOG = Logger.getLogger(Palette.class.getName());
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 20;
    private final Guard guard;
    private final Views views;
    private final RunStore store;

    Palette(Guard guard, Views views, RunStore store) {
        this.guard = guard;
        this.views = views;
        this.store = store;
    }

    Answer find(String typed, Session session) {
        Visitor visitor = session.visitor();
        List<Views.Offer> seen = views.all().stream().filter(v -> guard.maySee(visitor, v)).toList();
        Set<String> names = seen.stream().map(Views.Offer::name).collect(Collectors.toSet());
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        Stream<Jump> all = Stream.of(seen.stream().map(v -> new Jump(v.title(), "view", "/" + v.name())),
                views.jumps().stream().flatMap(j -> of(j, wanted, visitor).stream()), Stream.of(new Jump("You", "password, roles", "/" + AccountView.NAME))).flatMap(s -> s);
        ArrayNode found = JSON.createArrayNode();
        all.filter(j -> isSeen(j, names) && holds(j, wanted)).limit(MOST).forEach(j -> found.addObject().put("title", j.title()).put("hint", j.hint()).put("address", j.address()));
        return Answer.text(200, "application/json", found.toString());
    }

    private List<Jump> of(Jumps jumps, String wanted, Visitor visitor) {
        try {
            return jumps.find(wanted, visitor, store);
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "entries of the palette cannot be had", e);
            return List.of();
        }
    }

    private static boolean isSeen(Jump jump, Set<String> views) {
        List<String> path = Address.of(URI.create(jump.address())).path();
        return !path.isEmpty() && (views.contains(path.get(0)) || path.get(0).equals(AccountView.NAME));
    }

    private static boolean holds(Jump jump, String wanted) {
        String text = (jump.title() + " " + jump.hint()).toLowerCase(Locale.ROOT);
        return Arrays.stream(wanted.split("\\s+")).allMatch(text::contains);
    }
}
