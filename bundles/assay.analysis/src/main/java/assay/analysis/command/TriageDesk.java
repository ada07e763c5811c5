// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.triage.Judgement;
import assay.analysis.triage.Judgements;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.command.Call;
import assay.core.spi.desk.Desks;
import assay.core.spi.engine.Lending;
import assay.core.spi.engine.Plugins;
import assay.core.spi.grader.Grader;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.suite.Texts;
import assay.core.task.Criterion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the verbs of triage need. */
@Component(service = TriageDesk.class)
public final class TriageDesk {
    private final RunStores stores;
    private final Texts texts;
    private final Lending lending;
    private final Plugins plugins;
    private final Desks desks;

    @Activate
    public TriageDesk(@Reference RunStores stores, @Reference Texts texts, @Reference Lending lending, @Reference Plugins plugins, @Reference Desks desks) {
        this.stores = stores;
        this.texts = texts;
        this.lending = lending;
        this.plugins = plugins;
        this.desks = desks;
    }

    RunStore store(Call call) {
        return stores.open(call.store());
    }

    Texts texts() {
        return texts;
    }

    Desks desks() {
        return desks;
    }

    List<Judgement> judgements(RunStore store, String run, Optional<String> judge) throws InterruptedException {
        Map<List<String>, Optional<String>> known = new HashMap<>();
        return new Judgements(store, texts, (grader, c) -> {
            List<String> key = List.of(grader, c.text(), c.grader().orElseThrow().with().canonical());
            Optional<String> fingerprint = known.get(key);
            if (fingerprint == null) known.put(key, fingerprint = fingerprint(grader, c));
            return fingerprint;
        }).of(run, judge);
    }

    /** Of each run that calibrates the judge. */
    List<Judgement> calibration(RunStore store, List<String> runs, String judge) throws InterruptedException {
        List<Judgement> all = new ArrayList<>();
        for (String run : runs) all.addAll(judgements(store, run, Optional.of(judge)));
        return all;
    }

    private Optional<String> fingerprint(String grader, Criterion c) throws InterruptedException {
        Optional<Optional<String>> own = lending.<Grader, Optional<String>, RuntimeException>use(Grader.class, grader, g -> g.fingerprint(c));
        return own.flatMap(f -> f.or(() -> plugins.all().stream().filter(p -> p.kind().equals("grader") && p.name().equals(grader))
                .map(Plugins.Installed::sha256).findFirst()));
    }

    /** A share that an option gives. */
    static double share(Call call, String option, String fallback) {
        String word = call.value(option).orElse(fallback);
        try {
            double value = Double.parseDouble(word);
            if (value >= 0 && value <= 1) return value;
        } catch (NumberFormatException e) {
            // Told below, as a number out of bounds is.
        }
        throw new UserError(Place.in("--" + option), "\"" + word + "\" is no number from 0 to 1.", "Write for instance --" + option + " " + (fallback.isEmpty() ? "0.8" : fallback) + ".");
    }
}
