// SPDX-License-Identifier: Apache-2.0
package assay.analysis.stored;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.run.CellId;
import assay.core.run.Plan;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.store.Standing;
import assay.core.spi.suite.Texts;
import assay.core.task.Criterion;
import assay.core.task.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads what everybody said in a stored run, criterion by criterion. */
@Component(service = Opinions.class)
public final class Opinions {
    private final RunStores stores;
    private final Texts texts;

    @Activate
    public Opinions(@Reference RunStores stores, @Reference Texts texts) {
        this.stores = stores;
        this.texts = texts;
    }

    private record Thing(int turn, String criterion) {}

    /** In the order of cells, turns and criteria. A verdict on a criterion that is no longer in the rubric is left out. */
    public void each(String location, String run, Consumer<Opinion> consumer) {
        boolean[] any = {false};
        try (RunStore store = stores.open(location)) {
            Plan plan = texts.plan(StoredRatings.known(store, run).plan());
            StoredRatings.cells(store, run, rated -> {
                any[0] = true;
                CellId cell = rated.get(0).cell();
                Task task = texts.task(store.task(run, cell.task()).orElseThrow().text(), store::blob);
                Map<Thing, List<Fact.Rated>> things = new LinkedHashMap<>();
                rated.forEach(r -> things.computeIfAbsent(new Thing(r.turn(), r.verdict().criterion()), t -> new ArrayList<>()).add(r));
                things.forEach((thing, said) -> {
                    Optional<Criterion> c = task.rubric().find(thing.criterion());
                    c.ifPresent(known -> consumer.accept(new Opinion(cell, thing.turn(), task, plan.workers().get(cell.worker()).label(), known, said,
                            Opinion.oneOfEach(Standing.of(said)))));
                });
            });
        }
        if (!any[0]) throw new UserError(Place.in("run " + run), "There is no verdict in it.", "Have it graded, or bring verdicts in with: assay import-verdicts");
    }

    /** All of them at once. */
    public List<Opinion> of(String location, String run) {
        List<Opinion> all = new ArrayList<>();
        each(location, run, all::add);
        return all;
    }
}
