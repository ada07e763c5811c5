// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.triage.Asking;
import assay.analysis.triage.Judgement;
import assay.analysis.triage.JudgementReader;
import assay.analysis.triage.Judgements;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.command.Call;
import assay.core.spi.desk.Desks;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.suite.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the verbs of triage need. */
@Component(service = TriageDesk.class)
public final class TriageDesk {
    private final RunStores stores;
    private final Texts texts;
    private final JudgementReader reader;
    private final Desks desks;

    @Activate
    public TriageDesk(@Reference RunStores stores, @Reference Texts texts, @Reference JudgementReader reader, @Reference Desks desks) {
        this.stores = stores;
        this.texts = texts;
        this.reader = reader;
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
        return reader.of(store, run, judge);
    }

    /** Of each run that calibrates the judge. */
    List<Judgement> calibration(RunStore store, List<String> runs, String judge) throws InterruptedException {
        return reader.of(store, runs, judge);
    }

    /** How many people are asked, and what they must know, as options say it. */
    static Asking asking(Call call) {
        long people = call.number("people").orElse(1L);
        if (people < 1 || people > 99) throw new UserError(Place.in("--people"), people + " is no number of people from 1 to 99.", "");
        return new Asking((int) people, call.values("field").stream().map(f -> f.strip().toLowerCase(Locale.ROOT)).toList());
    }

    /** A run whose grader is triage asks people by itself. */
    void orRefuseOwnTriage(RunStore store, String run) {
        boolean own = store.run(run).map(r -> texts.plan(r.plan()).grading().added().stream().anyMatch(g -> g.grader().equals(Judgements.GRADER))).orElse(false);
        if (own) throw new UserError(Place.in("run " + run), "It is triaged as it goes, by its grader \"triage\".",
                "See what that comes to with: assay triage report " + run + ". Other rules: assay regrade " + run + " --grader triage[…] and its other graders.");
    }

    /** A number above 0 that an option gives, where it is given. */
    static Optional<Long> positive(Call call, String option) {
        if (call.value(option).filter(v -> !v.isEmpty()).isEmpty()) return Optional.empty();
        long value = call.number(option).orElseThrow();
        if (value < 1) throw new UserError(Place.in("--" + option), value + " is too small.", "Write 1 or more.");
        return Optional.of(value);
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
