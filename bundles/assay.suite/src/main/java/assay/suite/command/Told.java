// SPDX-License-Identifier: Apache-2.0
package assay.suite.command;

import assay.core.problem.Place;
import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Console;
import java.util.List;

/** The problems of a call, with files named as the user would name them. */
final class Told {
    private final Problems problems;
    private final String here;

    Told(Problems problems, Call call) {
        this.problems = problems;
        this.here = call.directory() + call.directory().getFileSystem().getSeparator();
    }

    List<Problem> all() {
        return problems.all().stream().map(this::near).toList();
    }

    /** How many are known of without their text. */
    long untold() {
        return problems.errors() + problems.warnings() - problems.all().size();
    }

    Setting document() {
        return new Setting.Items(all().stream().<Setting>map(p -> Settings.EMPTY.with("severity", p.isError() ? "error" : "warning")
                .with("place", p.place().source()).with("line", p.place().line()).with("message", p.message()).with("remedy", p.remedy())).toList());
    }

    /** Warnings are told beside the answer; an error ends the command. */
    void orThrow(Console console) {
        warn(console);
        if (problems.errors() > 0) throw new UserError(all().stream().filter(Problem::isError).toList(), problems.errors());
    }

    void warn(Console console) {
        all().stream().filter(p -> !p.isError()).forEach(p -> console.note("warning: " + p));
    }

    private Problem near(Problem p) {
        String source = p.place().source();
        return source.startsWith(here)
                ? new Problem(p.severity(), new Place(source.substring(here.length()), p.place().line()), p.message(), p.remedy()) : p;
    }
}
