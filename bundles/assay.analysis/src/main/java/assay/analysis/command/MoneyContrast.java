// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.Purses;
import assay.analysis.statistic.Holm;
import assay.analysis.statistic.PairedAmounts;
import assay.core.report.Estimate;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What one policy makes of two workers, compared task by task. */
record MoneyContrast(String part, String a, String b, String policy, Purses.What what, PairedAmounts amounts, double holm) {
    static final List<String> HEADER = List.of("tasks of", "A", "B", "policy", "what", "n", "A", "B", "A − B", "95 %", "t p", "Holm p", "verdict");

    /** P values corrected among the rows of one policy and one quantity: over pairs and parts of the tasks. */
    static List<MoneyContrast> corrected(List<MoneyContrast> rows) {
        Map<String, List<MoneyContrast>> families = new LinkedHashMap<>();
        rows.forEach(r -> families.computeIfAbsent(r.policy + "\n" + r.what, k -> new ArrayList<>()).add(r));
        List<MoneyContrast> all = new ArrayList<>();
        for (MoneyContrast r : rows) {
            List<MoneyContrast> family = families.get(r.policy + "\n" + r.what);
            double[] p = Holm.corrected(family.stream().map(f -> f.amounts.p()).toList());
            all.add(new MoneyContrast(r.part, r.a, r.b, r.policy, r.what, r.amounts, p[family.indexOf(r)]));
        }
        return all;
    }

    private Estimate difference() {
        return amounts.difference().orElseThrow();
    }

    String verdict() {
        Estimate d = difference();
        return d.low() > 0 || d.high() < 0 ? (d.value() > 0 ? a : b) + " more" : "not distinguishable";
    }

    List<String> row() {
        Estimate d = difference();
        return List.of(part, a, b, policy, what.label(), "" + d.n(), dollars(amounts.first()), dollars(amounts.second()), dollars(d.value()),
                dollars(d.low()) + " to " + dollars(d.high()), p(amounts.p()), p(holm), verdict());
    }

    Settings document() {
        Estimate d = difference();
        return Settings.EMPTY.with("part", part).with("a", a).with("b", b).with("policy", policy).with("what", what.label()).with("tasks", d.n())
                .with("amountA", exact(amounts.first())).with("amountB", exact(amounts.second())).with("difference", exact(d.value()))
                .with("interval", new Setting.Items(List.of(Setting.of(exact(d.low())), Setting.of(exact(d.high()))))).with("method", d.method())
                .with("p", Shown.real(amounts.p())).with("holm", Shown.real(holm)).with("verdict", verdict());
    }

    private static String exact(double dollars) {
        return BigDecimal.valueOf(dollars).setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }

    static String dollars(double amount) {
        return (amount < 0 ? "−$" : "$") + String.format(Locale.ROOT, "%,.2f", Math.abs(amount));
    }

    private static String p(double p) {
        return String.format(Locale.ROOT, "%.4f", p);
    }
}
