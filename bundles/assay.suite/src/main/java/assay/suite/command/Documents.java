// SPDX-License-Identifier: Apache-2.0
package assay.suite.command;

import assay.core.money.Money;
import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Console;
import java.nio.file.Path;
import java.util.List;

/** Answers that several commands give in the same form. */
final class Documents {
    private Documents() {}

    static Settings problem(Problem p) {
        return Settings.EMPTY.with("severity", p.isError() ? "error" : "warning").with("place", p.place().source())
                .with("line", p.place().line()).with("message", p.message()).with("remedy", p.remedy());
    }

    static Setting problems(Problems problems) {
        return new Setting.Items(problems.all().stream().<Setting>map(Documents::problem).toList());
    }

    /** Warnings are told beside the answer; an error ends the command. */
    static void tell(Problems problems, Console console) {
        problems.all().stream().filter(p -> !p.isError()).forEach(p -> console.note("warning: " + p));
        problems.orThrow();
    }

    /** {@code 1,234.50 USD}, for people. */
    static String shown(Money money) {
        return String.format(java.util.Locale.ROOT, "%,.2f %s", money.amount(), money.currency());
    }

    /** A path as the user would write it: relative where it lies in the user's folder. */
    static String shown(Path path, Call call) {
        Path here = call.directory();
        return path.startsWith(here) && !path.equals(here) ? here.relativize(path).toString() : path.toString();
    }

    static Setting texts(List<String> values) {
        return Setting.ofTexts(values);
    }
}
