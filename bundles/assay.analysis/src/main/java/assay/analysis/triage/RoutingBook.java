// SPDX-License-Identifier: Apache-2.0
package assay.analysis.triage;

import assay.core.settings.Settings;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The book of a store in which is noted by what people were asked: routings of triage, and label plans. */
public final class RoutingBook {
    private static final String BOOK = "triage";
    private static final String STRATA = "strata";

    private final RunStore store;
    private final Texts texts;

    public RoutingBook(RunStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    /** @param asked with the run under {@code run} */
    public void note(Settings asked) {
        String text = texts.json(asked.with("id", UUID.randomUUID().toString()));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<Fact.Noted> notes = store.notes(BOOK, 0);
        for (long next = notes.size(); ; next++) {
            store.append(new Fact.Noted(BOOK, next, text, now));
            if (store.notes(BOOK, next).get(0).text().equals(text)) return;
        }
    }

    /** By what a run was routed, oldest first. */
    public List<Settings> routings(String run) {
        return all(run).stream().filter(s -> s.get(STRATA).isEmpty()).toList();
    }

    /** By which plans labels were drawn in a run, oldest first. */
    public List<Settings> plans(String run) {
        return all(run).stream().filter(s -> s.get(STRATA).isPresent()).toList();
    }

    private List<Settings> all(String run) {
        return store.notes(BOOK, 0).stream().map(n -> (Settings) texts.setting(n.text())).filter(s -> s.needText("run").equals(run)).toList();
    }
}
