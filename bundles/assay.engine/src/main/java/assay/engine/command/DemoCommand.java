// SPDX-License-Identifier: Apache-2.0
package assay.engine.command;

import assay.core.content.WholeFile;
import assay.core.grading.GradingPlan;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.run.Limits;
import assay.core.run.Schedule;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.command.Usage.Values;
import assay.core.spi.engine.RunEnd;
import assay.core.spi.engine.RunRequest;
import assay.core.spi.store.RunStore;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code demo}: the starter suite with the workers that need no model. */
@Component
public final class DemoCommand implements Command {
    private static final List<String> WORKERS = List.of("baseline:empty", "baseline:echo", "baseline:lead", "baseline:extract",
            "baseline:keyword", "baseline:table", "baseline:reference");

    private final Services services;

    @Activate
    public DemoCommand(@Reference Services services) {
        this.services = services;
    }

    @Override
    public Usage usage() {
        return new Usage("demo", "Run the starter suite with the built-in workers and write a report",
                """
                The workers need no model and no network: they are the floor that a model must beat, and the reference
                answers as the ceiling. Add models with --worker.""",
                List.of(), List.of(Option.values("worker", "W", "a worker beside the built-in ones").offering(Values.WORKER),
                        Option.value("out", "FILE", "where the report goes", "report.html").offering(Values.FILE)),
                List.of("demo", "demo --worker openai:gpt-5"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        Path suite = Path.of(String.valueOf(services.home())).resolve("suites/starter");
        if (!Files.isDirectory(suite))
            throw new UserError(Place.in(suite.toString()), "The starter suite is not there.", "Build or unpack the distribution again.");
        List<String> workers = java.util.stream.Stream.concat(WORKERS.stream(), call.values("worker").stream()).toList();
        RunRequest request = new RunRequest(Optional.empty(), List.of(suite), workers, call.directory(), new Schedule(1, 0, 8, 1),
                Limits.DEFAULT, GradingPlan.DEFAULTS, Optional.empty(), List.of(), Optional.empty());
        try (RunStore store = services.store(call)) {
            RunEnd end = Watched.by(console, p -> services.engine().run(store, request, p));
            int code = new Closing(services).close(end, store, call, console);
            Path report = call.path(call.value("out").orElse("report.html"));
            WholeFile.write(report, half -> {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
                    services.write("html", services.analyst().report(store, end.run()), out);
                }
            });
            console.note("Report: " + report);
            return code;
        }
    }
}
