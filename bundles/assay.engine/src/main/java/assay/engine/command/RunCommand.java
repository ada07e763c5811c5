// SPDX-License-Identifier: Apache-2.0
package assay.engine.command;

import assay.core.grading.GradingPlan;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.command.Usage.Parameter;
import assay.core.spi.command.Usage.Values;
import assay.core.spi.engine.RunRequest;
import assay.core.spi.store.RunStore;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code run SUITE… --worker W…}: evaluates workers on suites of paid tasks. */
@Component
public final class RunCommand implements Command {
    private final Services services;

    @Activate
    public RunCommand(@Reference Services services) {
        this.services = services;
    }

    @Override
    public Usage usage() {
        return new Usage("run", "Evaluate workers on suites of paid tasks",
                """
                A worker is [SOLVER/]PROVIDER:MODEL[k=v,…], or SOLVER:VARIANT for a solver that needs no model:
                  openai:gpt-5[temperature=0.2]     baseline:lead     replay:FILE (every worker recorded in it)
                A setting with several values, temperature=0|0.7, crosses workers: one for each combination.
                attachments=native (default) sends images and PDFs as files and the rest as text; =text sends text only;
                =refuse converts nothing.
                Every reply is stored before it is used; after an interruption or a crash, go on with 'resume'.""",
                List.of(new Parameter("SUITE", "folder with suite.yaml, or a .jsonl file", 1, Integer.MAX_VALUE, Values.FILE)),
                List.of(Option.values("worker", "W", "who does the work; at least one, or those of a route").offering(Values.WORKER), Wishes.GRADER,
                        Option.value("trials", "N", "independent repeats of each cell", "1"),
                        Option.value("turns", "N", "rounds of feedback after a failed submission", "0"),
                        Wishes.PROFILE, Wishes.POLICY, Wishes.RATES, Wishes.ROUTE, Wishes.BUDGET,
                        Option.value("concurrency", "N", "cells at work at once", "8"),
                        Option.value("seed", "N", "seed of the whole run", "1"), Wishes.RUN,
                        Option.value("max-calls", "N", "model calls of one attempt at most", "100"),
                        Option.value("max-steps", "N", "steps of one attempt at most", "100"),
                        Option.value("call-seconds", "S", "time of one model call at most", "600"),
                        Option.value("cell-seconds", "S", "time of one attempt at most", "3600"),
                        Option.value("reuse", "RUN", "take answers from an earlier run where nothing differs", "").offering(Values.RUN)),
                List.of("run suites/starter --worker baseline:lead --worker openai:gpt-5 --budget 5",
                        "run gsm8k --worker replay:gsm8k/recordings.jsonl --json"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        List<Path> suites = call.parameters().stream().map(call::path).toList();
        RunRequest request = new RunRequest(call.value("run"), suites,
                call.values("worker"), call.directory(), Wishes.schedule(call), Wishes.limits(call),
                Wishes.grading(call).orElse(GradingPlan.DEFAULTS), services.profiles().wanted(call, suites), Wishes.policies(call),
                services.rates(call).orElse(Settings.EMPTY), call.value("reuse"), services.route(call));
        try (RunStore store = services.store(call)) {
            var end = Watched.by(console, p -> services.engine().run(store, request, p));
            return new Closing(services).close(end, store, call, console);
        }
    }
}
