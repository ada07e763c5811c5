// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.Promises;
import assay.core.report.Estimate;
import assay.core.settings.Settings;
import assay.core.spi.command.Console;
import java.util.List;

/** Promises of a route as rows and as JSON. */
final class PromisesShown {
    private PromisesShown() {}

    /** Whether none is broken, and at least one could be looked at where there are any. */
    static boolean hold(List<Promises.Kept> all) {
        return all.isEmpty() || all.stream().allMatch(Promises.Kept::holds) && all.stream().anyMatch(k -> k.now().isPresent());
    }

    static void show(List<Promises.Kept> all, Console console) {
        if (all.isEmpty()) return;
        console.table(List.of("rule", "promised, USD a task", "95 %", "is", "95 %", "tasks", "lacking", ""), all.stream().map(k -> List.of(k.rule().words(),
                AdviceShown.dollars(k.rule().promise().value()), AdviceShown.dollars(k.rule().promise().low()) + " to " + AdviceShown.dollars(k.rule().promise().high()),
                k.now().map(n -> AdviceShown.dollars(n.value())).orElse("–"), k.now().map(AdviceShown::range).orElse("–"),
                "" + k.now().map(Estimate::n).orElse(0L), "" + k.lacking(), verdict(k))).toList());
    }

    private static String verdict(Promises.Kept k) {
        if (k.now().isEmpty()) return "no task to look at";
        return !k.holds() ? "FAILS" : k.isAbove() ? "holds, above what was promised" : "holds";
    }

    static Settings document(Promises.Kept k) {
        Settings fields = Settings.EMPTY.with("rule", k.rule().words()).with("promised", Shown.real(k.rule().promise().value()))
                .with("limit", Shown.real(k.rule().promise().low())).with("lacking", k.lacking()).with("pass", k.holds());
        return k.now().isEmpty() ? fields : fields.with("now", AdviceDocument.of(k.now().get()));
    }
}
