// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.settings.Settings;
import assay.core.spi.model.ModelProvider;
import assay.core.work.ModelName;
import assay.engine.lease.Lender;
import java.util.HashSet;
import java.util.Set;

/** Whether models that graders and comparers would ask can be asked: each is looked at once. */
public final class Askable {
    private final Lender<ModelProvider> providers;
    private final boolean capped;
    private final Problems problems;
    private final Set<ModelName> seen = new HashSet<>();

    /** @param capped whether the run has a money cap, under which a model must have a price */
    public Askable(Lender<ModelProvider> providers, boolean capped, Problems problems) {
        this.providers = providers;
        this.capped = capped;
        this.problems = problems;
    }

    /** @param who would ask, such as {@code grader "judge"} */
    public void check(ModelName model, String who) throws InterruptedException {
        if (!seen.add(model)) return;
        Place place = Place.in(who);
        if (providers.offer(model.provider()).isEmpty()) {
            problems.error(place, "It would ask " + model + ", but no installed bundle provides \"" + model.provider() + "\".",
                    Remedy.nameOneOf(providers.names(), model.provider()));
            return;
        }
        providers.lend(model.provider(), lease -> {
            new Inquiry("Provider", "\"" + model.model() + "\" for " + who, place, problems).ask(lease, () -> look(lease.service(), model, place));
            return model;
        });
    }

    private void look(ModelProvider provider, ModelName model, Place place) {
        provider.check(problems);
        provider.open(model.model(), Settings.EMPTY);
        if (capped && provider.catalog().stream().noneMatch(c -> c.model().equals(model.model()) && c.price().isPresent()))
            problems.error(place, "The run has a budget, but the price of " + model + " is not known.", "Configure its price with the provider, or run without a budget.");
    }
}
