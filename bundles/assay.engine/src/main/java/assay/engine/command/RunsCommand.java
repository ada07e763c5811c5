// SPDX-License-Identifier: Apache-2.0
package assay.engine.command;

import assay.core.run.Plan;
import assay.core.run.SuiteRef;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.Summary;
import assay.core.spi.suite.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code runs}: what the store holds. */
@Component
public final class RunsCommand implements Command {
    private final Services services;
    private final Texts texts;

    @Activate
    public RunsCommand(@Reference Services services, @Reference Texts texts) {
        this.services = services;
        this.texts = texts;
    }

    @Override
    public Usage usage() {
        return new Usage("runs", "List the runs of the store, oldest first", "", List.of(), List.of(), List.of("runs --json"));
    }

    @Override
    public int run(Call call, Console console) {
        List<List<String>> rows = new ArrayList<>();
        List<Setting> documents = new ArrayList<>();
        try (RunStore store = services.store(call)) {
            for (Fact.Run run : store.runs()) {
                Plan plan = texts.plan(run.plan());
                List<Summary> sums = store.summaries(run.run());
                long ended = sums.stream().mapToLong(Summary::ended).sum();
                long complete = sums.stream().mapToLong(Summary::complete).sum();
                String suites = plan.suites().stream().map(SuiteRef::id).collect(Collectors.joining(", "));
                rows.add(List.of(run.run(), run.at().toString().substring(0, 19), suites, String.valueOf(plan.workers().size()),
                        ended + "/" + plan.cells(), String.valueOf(complete)));
                documents.add(Settings.EMPTY.with("run", run.run()).with("started", run.at().toString())
                        .with("suites", Setting.ofTexts(plan.suites().stream().map(SuiteRef::id).toList()))
                        .with("workers", Setting.ofTexts(plan.workers().stream().map(w -> w.label()).toList()))
                        .with("cells", plan.cells()).with("ended", ended).with("complete", complete));
            }
        }
        if (rows.isEmpty()) console.note("No runs in " + call.store() + ". Start one with: assay run SUITE --worker W");
        else console.table(List.of("run", "started (UTC)", "suites", "workers", "cells ended", "complete"), rows);
        console.json(new Setting.Items(documents));
        return 0;
    }
}
