// SPDX-License-Identifier: Apache-2.0
package assay.web.runs;

import assay.core.report.PriceBand;
import assay.core.run.Plan;
import assay.core.spi.store.Fact;
import assay.core.spi.suite.Texts;
import assay.core.spi.web.Visit;
import assay.web.runs.matrix.CellIndex;
import assay.web.runs.matrix.Filter;
import assay.web.runs.matrix.Order;
import java.util.List;
import java.util.stream.Stream;

/** What the filters offer, and what of it is chosen. */
public record FilterForm(String run, Filter filter, List<String> categories, List<String> capabilities, List<String> workers) {
    static FilterForm of(Visit visit, Fact.Run run, Texts texts, Indexes indexes) throws InterruptedException {
        Plan plan = texts.plan(run.plan());
        CellIndex index = indexes.index(visit.store(), run, plan).value();
        return new FilterForm(run.run(), Filter.of(visit), index.categories().stream().sorted().toList(), index.capabilities().stream().sorted().toList(),
                plan.workers().stream().map(w -> w.label()).toList());
    }

    public List<String> bands() {
        return Stream.of(PriceBand.values()).map(PriceBand::label).toList();
    }

    public Order[] orders() {
        return Order.values();
    }
}
