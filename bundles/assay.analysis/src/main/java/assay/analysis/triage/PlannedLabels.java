// SPDX-License-Identifier: Apache-2.0
package assay.analysis.triage;

import assay.analysis.labels.LabelPlan;
import assay.analysis.labels.Part;
import assay.analysis.labels.Stratum;
import assay.core.content.Digester;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A label plan as it was drawn; stored, so that later figures know with which probability people came to look at a verdict.
 *
 * @param inclusion by stratum
 */
public record PlannedLabels(long seed, Map<Stratum, Double> inclusion) {
    public PlannedLabels {
        inclusion = Map.copyOf(inclusion);
    }

    public static PlannedLabels of(LabelPlan plan, long seed) {
        Map<Stratum, Double> inclusion = new HashMap<>();
        plan.parts().forEach(p -> inclusion.put(p.stratum(), p.inclusion()));
        return new PlannedLabels(seed, inclusion);
    }

    /** What the plan wants looked at next: as if drawn at random within each stratum, and always the same for the same seed. */
    public static List<Judgement> drawn(LabelPlan plan, List<Judgement> all, long seed) {
        List<Judgement> drawn = new ArrayList<>();
        for (Part part : plan.parts())
            all.stream().filter(j -> j.people().isEmpty() && j.stratum().equals(part.stratum()))
                    .sorted(Comparator.comparing(j -> lot(j, seed))).limit(part.next()).forEach(drawn::add);
        return drawn;
    }

    private static String lot(Judgement j, long seed) {
        return Digester.of("label/1").number(seed).text(j.cell().toString()).number(j.turn()).text(j.criterion().id()).finish().hex();
    }

    double asks(Judgement j) {
        return inclusion.getOrDefault(j.stratum(), 0.0);
    }

    public Settings settings() {
        List<Setting> strata = inclusion.entrySet().stream().sorted(Map.Entry.comparingByKey()).<Setting>map(e -> Settings.EMPTY.with("said", e.getKey().said())
                .with("sure", e.getKey().sure()).with("inclusion", Setting.of(BigDecimal.valueOf(e.getValue())))).toList();
        return Settings.EMPTY.with("seed", seed).with("strata", new Setting.Items(strata));
    }

    public static PlannedLabels read(Settings s) {
        Map<Stratum, Double> inclusion = new HashMap<>();
        for (Setting each : s.list("strata")) {
            Settings stratum = (Settings) each;
            inclusion.put(new Stratum(stratum.needText("said"), stratum.needText("sure")), stratum.number("inclusion").orElseThrow().doubleValue());
        }
        return new PlannedLabels(s.number("seed").orElseThrow().longValue(), inclusion);
    }
}
