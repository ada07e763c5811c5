// SPDX-License-Identifier: Apache-2.0
package assay.suite.command;

import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.engine.Lending;
import assay.core.task.SuiteInfo;
import assay.suite.lint.Lint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code lint SUITE…}: says what is wrong with suites before money is spent on them. */
@Component(service = Command.class)
public final class LintCommand implements Command {
    private final Lending installed;

    @Activate
    public LintCommand(@Reference Lending installed) {
        this.installed = installed;
    }

    @Override
    public Usage usage() {
        return new Usage("lint", "Say what is wrong with suites, their rubrics and their references",
                "Errors: what cannot be read, graders that are not installed or do not understand their settings, criteria that contradict each other,"
                        + " tasks that an empty or echoed answer passes, references that fail the gate of their own rubric.\n\n"
                        + "Warnings: fewer than 5 or more than 20 criteria, no critical criterion, criteria that say the same twice, no price,"
                        + " no human effort, no reference, published prices (suite.yaml: published) that contradict each other or the tasks. Of English"
                        + " wording: criteria that are vague (\"good\", \"etc.\") or say two things at once where a judge or a person reads them,"
                        + " that say nearly the same, pitfalls worded as virtues, and the other way round. No model is asked and nothing is stored.\n\n"
                        + "Exit code 0 without errors, 1 with errors, 2 when there is no suite to read.",
                List.of(new Usage.Parameter("SUITE", "folder with suite.yaml, or .jsonl file", 1, Integer.MAX_VALUE, Usage.Values.FILE)),
                List.of(Usage.Option.flag("no-trials", "leave out what needs baselines to do the tasks")),
                List.of("lint suites/starter", "lint big.jsonl --no-trials --json"));
    }

    @Override
    public int run(Call call, Console console) throws IOException {
        List<Setting> suites = new ArrayList<>();
        long errors = 0;
        for (String word : call.parameters()) {
            Problems problems = new Problems();
            SuiteInfo info = new Lint(installed, problems, !call.flag("no-trials")).check(call.path(word));
            Told told = new Told(problems, call);
            tell(word, info, problems, told, console);
            suites.add(Settings.EMPTY.with("suite", info.id()).with("tasks", info.tasks()).with("errors", problems.errors())
                    .with("warnings", problems.warnings()).with("problems", told.document()));
            errors += problems.errors();
        }
        console.json(new Setting.Items(suites));
        return errors > 0 ? 1 : 0;
    }

    private static void tell(String word, SuiteInfo info, Problems problems, Told told, Console console) {
        for (Problem p : told.all()) console.line((p.isError() ? "error   " : "warning ") + p);
        if (told.untold() > 0) console.line("… and " + told.untold() + " more");
        console.line(word + ": " + info.tasks() + " tasks, " + problems.errors() + " errors, " + problems.warnings() + " warnings");
    }
}
