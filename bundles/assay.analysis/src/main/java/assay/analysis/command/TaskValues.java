// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.Prospects;
import assay.analysis.advice.Assumptions;
import assay.analysis.advice.Prospect;
import assay.core.economy.Way;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the ways are worth task by task. One task has no interval: nothing says how it would have gone otherwise. */
final class TaskValues {
    private final Prospects run;
    private final List<Way> ways;
    private final Assumptions given;

    TaskValues(Prospects run, List<Way> ways, Assumptions given) {
        this.run = run;
        this.ways = ways;
        this.given = given;
    }

    List<String> header() {
        List<String> header = new ArrayList<>(List.of("worker", "task", "price"));
        ways.forEach(w -> header.add(w.label()));
        header.add("highest");
        return header;
    }

    List<List<String>> rows(String worker) {
        List<List<String>> rows = new ArrayList<>();
        Prospects.Known all = run.of(worker).get(Prospects.ALL);
        if (all == null) return rows;
        for (int t = 0; t < all.ids().size(); t++) {
            Prospect p = all.prospects().get(t);
            List<String> row = new ArrayList<>(List.of(worker, all.ids().get(t), AdviceShown.dollars(p.price())));
            ways.forEach(w -> row.add(AdviceShown.dollars(p.value(w, given))));
            row.add(highest(p).label());
            rows.add(row);
        }
        all.lacking().forEach((task, lacking) -> {
            List<String> row = new ArrayList<>(List.of(worker, task, "–"));
            ways.forEach(w -> row.add("–"));
            row.add(lacking);
            rows.add(row);
        });
        return rows;
    }

    Setting.Items document(String worker) {
        List<Settings> tasks = new ArrayList<>();
        Prospects.Known all = run.of(worker).get(Prospects.ALL);
        for (int t = 0; all != null && t < all.ids().size(); t++) {
            Prospect p = all.prospects().get(t);
            Settings values = Settings.EMPTY;
            for (Way w : ways) values = values.with(w.key(), Shown.real(p.value(w, given)));
            tasks.add(Settings.EMPTY.with("task", all.ids().get(t)).with("price", Shown.real(p.price())).with("values", values).with("highest", highest(p).key()));
        }
        if (all != null) all.lacking().forEach((task, lacking) -> tasks.add(Settings.EMPTY.with("task", task).with("lacking", lacking)));
        return AdviceDocument.items(tasks);
    }

    private Way highest(Prospect p) {
        return ways.stream().max(Comparator.comparingDouble((Way w) -> p.value(w, given)).thenComparing(w -> -w.ordinal())).orElseThrow();
    }
}
