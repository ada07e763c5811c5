// SPDX-License-Identifier: Apache-2.0
package assay.analysis;

import assay.analysis.advice.Assumptions;
import assay.analysis.command.GivenAssumptions;
import assay.core.economy.RateTable;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.Advice;
import assay.core.run.Plan;
import assay.core.settings.Settings;
import assay.core.spi.analysis.Advising;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Advice for pages on which assumptions are moved: what {@code policy advise} says with the same options. */
@Component
public final class AdvisingService implements Advising {
    private final Texts texts;

    @Activate
    public AdvisingService(@Reference Texts texts) {
        this.texts = texts;
    }

    @Override
    public Outlook of(RunStore store, String run) {
        Plan plan = Prospects.plan(store, texts, run);
        RateTable rates = plan.rates().table();
        return new Reckoned(Prospects.of(store, texts, run, plan, rates), rates, plan, store, texts, run);
    }

    /** What was read, and how to read it anew: a person's part of a task hangs on some of the rates. */
    private record Reckoned(Prospects read, RateTable rates, Plan plan, RunStore store, Texts texts, String run) implements Outlook {
        @Override
        public List<Assumed> usual() {
            return GivenAssumptions.usual(rates);
        }

        @Override
        public long tasks() {
            return read.tasks();
        }

        @Override
        public Settings rates(List<Assumed> set) {
            return table(given(set)).source();
        }

        @Override
        public List<Advice> advise(List<Assumed> set) {
            Map<String, String> given = given(set);
            RateTable table = table(given);
            Assumptions assumptions = GivenAssumptions.of(name -> Optional.ofNullable(given.get(name)), false, table);
            return new Adviser(prospects(table), table, assumptions).of(read.workers());
        }

        private RateTable table(Map<String, String> given) {
            return GivenAssumptions.rates(name -> Optional.ofNullable(given.get(name)), rates.source());
        }

        private Map<String, String> given(List<Assumed> set) {
            List<String> known = usual().stream().map(Assumed::name).toList();
            Map<String, String> given = new HashMap<>();
            for (Assumed a : set) {
                if (!known.contains(a.name())) throw new UserError(Place.in(a.name()), "There is no such assumption.", "There are " + String.join(", ", known) + ".");
                given.put(a.name(), a.value());
            }
            return given;
        }

        private Prospects prospects(RateTable table) {
            boolean same = table.review().equals(rates.review()) && table.wages().equals(rates.wages()) && table.chances().success() == rates.chances().success();
            return same ? read : Prospects.of(store, texts, run, plan, table);
        }
    }
}
