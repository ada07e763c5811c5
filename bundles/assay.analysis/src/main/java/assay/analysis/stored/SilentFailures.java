// SPDX-License-Identifier: Apache-2.0
package assay.analysis.stored;

import assay.core.economy.RateTable;
import assay.core.run.Plan;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.suite.Texts;
import assay.core.task.Price;
import assay.core.task.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds work of a run that was accepted and is known to be bad now. */
@Component(service = SilentFailures.class)
public final class SilentFailures {
    private final RunStores stores;
    private final Texts texts;

    @Activate
    public SilentFailures(@Reference RunStores stores, @Reference Texts texts) {
        this.stores = stores;
        this.texts = texts;
    }

    /**
     * What was found.
     *
     * @param accepted cells that were ever taken for complete
     */
    public record Found(long accepted, List<SilentFailure> failures) {
        public Found {
            failures = List.copyOf(failures);
        }
    }

    public Found of(String location, String run) {
        try (RunStore store = stores.open(location); Stream<Fact.CellEnded> history = store.history(StoredRatings.known(store, run).run())) {
            Plan plan = texts.plan(StoredRatings.known(store, run).plan());
            List<SilentFailure> failures = new ArrayList<>();
            long accepted = 0;
            List<Fact.CellEnded> cell = new ArrayList<>();
            for (Iterator<Fact.CellEnded> all = history.iterator(); all.hasNext() || !cell.isEmpty(); ) {
                Optional<Fact.CellEnded> next = all.hasNext() ? Optional.of(all.next()) : Optional.empty();
                if (!cell.isEmpty() && next.filter(n -> n.cell().equals(cell.get(0).cell())).isEmpty()) {
                    if (cell.stream().anyMatch(Fact.CellEnded::complete)) accepted++;
                    SilentFailure.times(cell).ifPresent(t -> failures.add(failure(store, run, plan, cell.get(cell.size() - 1), t)));
                    cell.clear();
                }
                next.ifPresent(cell::add);
            }
            return new Found(accepted, failures);
        }
    }

    private SilentFailure failure(RunStore store, String run, Plan plan, Fact.CellEnded now, Instant[] times) {
        Task task = texts.task(store.task(run, now.cell().task()).orElseThrow().text(), store::blob);
        Optional<Price> price = task.worth().price();
        Optional<RateTable> rates = plan.rates().source().has("loss") ? Optional.of(plan.rates().table()) : Optional.empty();
        return new SilentFailure(now.cell(), task.id(), plan.workers().get(now.cell().worker()).label(), times[0], times[1],
                now.assessment().orElseThrow().gateFailed(), price, rates.flatMap(r -> price.map(p -> r.loss().at(p.usd()))));
    }
}
