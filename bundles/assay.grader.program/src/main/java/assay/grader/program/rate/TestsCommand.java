// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.rate;

import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.run.CellId;
import assay.core.run.Plan;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.suite.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code tests RUN}: how many tests the programs of each worker pass. */
@Component
public final class TestsCommand implements Command {
    private static final List<String> HEADER = List.of("worker", "programs", "all tests pass", "95 %", "tests", "of all tests", "95 %", "mean a program", "95 %");

    private final RunStores stores;
    private final Texts texts;

    @Activate
    public TestsCommand(@Reference RunStores stores, @Reference Texts texts) {
        this.stores = stores;
        this.texts = texts;
    }

    @Override
    public Usage usage() {
        return new Usage("tests", "Say how many tests the programs of a run pass",
                "For each worker: the programs that pass all of their tests, the share of all tests that is passed (micro: a program with many"
                        + " tests weighs more), and the mean share of the tests of a program (macro: every program weighs the same). Counted are the"
                        + " last submissions of cells for which the grader \"program\" ran tests; the criteria of a cell are taken together.",
                List.of(new Usage.Parameter("RUN", "the run", 1, 1, Usage.Values.RUN)), List.of(), List.of("tests brave-otter-12"));
    }

    @Override
    public int run(Call call, Console console) {
        try (RunStore store = stores.open(call.store())) {
            String name = call.parameters().get(0);
            Fact.Run run = store.run(name).orElseThrow(() -> new UserError(Place.in(name), "There is no run of this name.", "assay runs lists those that there are."));
            Plan plan = texts.plan(run.plan());
            Map<Integer, List<Counted>> byWorker = counted(store, name);
            if (byWorker.isEmpty()) console.note("No program was run in " + name + ".");
            List<List<String>> rows = new ArrayList<>();
            List<Setting> documents = new ArrayList<>();
            byWorker.forEach((worker, programs) -> {
                PassRates rates = PassRates.of(programs);
                String label = plan.workers().get(worker).label();
                rows.add(List.of(label, String.valueOf(programs.size()), rates.success().shown(), rates.success().interval(), String.valueOf(rates.micro().of()),
                        rates.micro().shown(), rates.micro().interval(), rates.macro().shown(), rates.macro().interval()));
                documents.add(Settings.EMPTY.with("worker", label).with("success", rates.success().document()).with("micro", rates.micro().document()).with("macro", rates.macro().document()));
            });
            if (!rows.isEmpty()) console.table(HEADER, rows);
            console.json(Settings.EMPTY.with("run", name).with("workers", new Setting.Items(documents)));
        }
        return 0;
    }

    /** Of each cell the last turn; what a criterion was told last counts. */
    private static Map<Integer, List<Counted>> counted(RunStore store, String run) {
        Map<CellId, Integer> turns = new TreeMap<>();
        Map<CellId, Map<String, Counted>> cells = new TreeMap<>();
        try (Stream<Fact.Rated> all = store.verdicts(run)) {
            all.filter(r -> r.verdict() instanceof Verdict.Graded g && g.rater().kind() == RaterKind.PROGRAM).forEach(r -> Counted.in(r.verdict()).ifPresent(c -> {
                if (turns.merge(r.cell(), r.turn(), Math::max) > r.turn()) return;
                Map<String, Counted> criteria = cells.computeIfAbsent(r.cell(), k -> new TreeMap<>());
                criteria.keySet().removeIf(k -> !k.startsWith(r.turn() + "/"));
                criteria.put(r.turn() + "/" + r.verdict().criterion(), c);
            }));
        }
        Map<Integer, List<Counted>> byWorker = new TreeMap<>();
        cells.forEach((cell, criteria) -> byWorker.computeIfAbsent(cell.worker(), k -> new ArrayList<>()).add(criteria.values().stream().reduce(Counted::plus).orElseThrow()));
        return byWorker;
    }
}
