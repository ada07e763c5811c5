// SPDX-License-Identifier: Apache-2.0
package assay.suite.command;

import assay.core.problem.Problems;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.task.SuiteInfo;
import assay.suite.read.Found;
import assay.suite.read.Reception;
import assay.suite.read.SuiteReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** {@code suite show SUITE}: says what is in a suite. */
@Component(service = Command.class)
public final class ShowCommand implements Command {
    @Override
    public Usage usage() {
        return new Usage("suite show", "Say what is in a suite: tasks by category, capability and price, and what they pay",
                "A task of several capabilities is counted under each. Tasks that their screening rejected are counted apart.",
                List.of(new Usage.Parameter("SUITE", "folder with suite.yaml, or .jsonl file", 1, 1, Usage.Values.FILE)), List.of(),
                List.of("suite show suites/starter"));
    }

    @Override
    public int run(Call call, Console console) throws IOException {
        Path place = call.path(call.parameters().get(0));
        Problems problems = new Problems();
        Breakdown breakdown = new Breakdown();
        SuiteReader.Read read = SuiteReader.read(place, counting(breakdown), problems);
        new Told(problems, call).orThrow(console);
        SuiteInfo info = read.info();
        console.line(info.id() + " " + info.version() + ": " + info.title());
        read.head().description().ifPresent(d -> console.line(d.strip()));
        console.line(info.tasks() + " tasks, Σ " + Shown.money(breakdown.price())
                + (breakdown.rejected() > 0 ? ", " + breakdown.rejected() + " rejected by their screening" : "") + ", digest " + info.digest().brief());
        console.table(List.of("by", "name", "tasks", "Σ price"), breakdown.rows());
        Settings document = Settings.EMPTY.with("suite", info.id()).with("version", info.version()).with("title", info.title()).with("digest", info.digest().hex());
        for (Map.Entry<String, assay.core.settings.Setting> e : breakdown.document().values().entrySet()) document = document.with(e.getKey(), e.getValue());
        console.json(document);
        return 0;
    }

    private static Reception counting(Breakdown breakdown) {
        return new Reception() {
            @Override
            public void task(Found found) {
                breakdown.add(found.task());
            }

            @Override
            public void rejected(Found found) {
                breakdown.addRejected();
            }
        };
    }
}
