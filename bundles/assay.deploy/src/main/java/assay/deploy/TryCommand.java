// SPDX-License-Identifier: Apache-2.0
package assay.deploy;

import assay.core.money.Money;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.PairedRuns;
import assay.core.spi.analysis.Pairing;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.engine.RunEnd;
import assay.core.spi.engine.Tryouts;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.work.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code plugins try FILE --on RUN}: has a plugin do again what a run did, beside the one that did it. */
@Component(service = Command.class)
public final class TryCommand implements Command {
    private final Deployment deployment;
    private final RunStores stores;
    private final Tryouts tryouts;
    private final Pairing pairing;

    @Activate
    public TryCommand(@Reference Deployment deployment, @Reference RunStores stores, @Reference Tryouts tryouts, @Reference Pairing pairing) {
        this.deployment = deployment;
        this.stores = stores;
        this.tryouts = tryouts;
        this.pairing = pairing;
    }

    @Override
    public Usage usage() {
        return new Usage("plugins try", "Try a plugin on a sample of a run before it takes over", """
                The bundle is installed beside the one that runs, which keeps its name and its calls. A provider or solver works on \
                sampled cells of the run anew, a grader grades their submissions anew; then the two are compared cell by cell.
                What is paid for is stored as a run RUN~try-…; the same words again go on where a tryout was stopped, and pay for nothing twice.
                Afterwards have it take over with plugins promote, or forget it with plugins discard.""",
                List.of(new Usage.Parameter("FILE", "jar of the bundle", 1, 1, Usage.Values.FILE)),
                List.of(Option.value("on", "RUN", "the run whose cells are the sample", "").offering(Usage.Values.RUN),
                        Option.value("sample", "N", "how many cells", "50"), Option.value("seed", "N", "which cells", "1"),
                        Option.value("budget", "USD", "hard cap of the tryout (default: that of the run)", "")),
                List.of("plugins try my.grader-1.1.0.jar --on brave-otter-12 --sample 100"));
    }

    @Override
    public int run(Call call, Console console) throws IOException, InterruptedException {
        String word = call.parameters().get(0);
        Path file = call.path(word);
        if (!Files.isRegularFile(file)) throw new UserError(Place.in(word), "There is no such file.", "Name the jar of a bundle.");
        String run = call.value("on").filter(r -> !r.isEmpty())
                .orElseThrow(() -> new UserError(Place.in("plugins try"), "It is not said on which run.", "Write --on RUN; assay runs lists them."));
        try (RunStore store = stores.open(call.store())) {
            if (store.run(run).isEmpty()) throw new UserError(Place.in("--on"), "There is no run \"" + run + "\".", "assay runs lists them.");
            Parcel parcel = deployment.take(file);
            Bundle candidate = deployment.swap.audition(parcel);
            try {
                Tryouts.Tryout tried = tried(store, request(call, candidate, run), console);
                deployment.candidates.keep(parcel);
                PairedRuns pairs = pairing.pair(store, run, tried.end().run());
                new TryoutShown(parcel, run, tried, pairs).show(console);
                return code(tried.end(), call, console);
            } finally {
                deployment.swap.retire(candidate);
            }
        } catch (Refused e) {
            throw new UserError(Place.in(word), "It cannot be tried: " + e.getMessage() + ".", "What ran before still runs.");
        }
    }

    private static Tryouts.Request request(Call call, Bundle candidate, String run) {
        long cells = call.number("sample").orElse(50L);
        if (cells < 1 || cells > 1_000_000) throw new UserError(Place.in("--sample"), cells + " is no size of a sample.", "Write 1 to 1000000.");
        return new Tryouts.Request(candidate.getBundleId(), run, (int) cells, call.number("seed").orElse(1L), budget(call));
    }

    private static Optional<Money> budget(Call call) {
        return call.value("budget").filter(b -> !b.isEmpty()).map(v -> {
            try {
                Money cap = Money.usd(v.startsWith("$") ? v.substring(1) : v);
                if (cap.micros() < 0) throw new ArithmeticException("negative");
                return cap;
            } catch (ArithmeticException | NumberFormatException e) {
                throw new UserError(Place.in("--budget"), "\"" + v + "\" is no amount of US dollars.", "Write for instance --budget 12.50.");
            }
        });
    }

    private Tryouts.Tryout tried(RunStore store, Tryouts.Request request, Console console) throws IOException, InterruptedException {
        try (Console.Bar bar = console.progress()) {
            return tryouts.tryOut(store, request, bar);
        }
    }

    private static int code(RunEnd end, Call call, Console console) {
        end.notes().forEach(console::note);
        long left = of(end, Outcome.OPEN) + of(end, Outcome.PLUGIN_GONE) + of(end, Outcome.OUT_OF_BUDGET);
        if (!end.stopped().isEmpty() || left > 0) {
            console.note((end.stopped().isEmpty() ? left + " cells have not ended." : end.stopped()) + " Go on with the same words: assay plugins try "
                    + call.parameters().get(0) + " --on " + call.value("on").orElse("") + " --sample " + call.value("sample").orElse("50") + " --seed "
                    + call.value("seed").orElse("1"));
            return 3;
        }
        return of(end, Outcome.MODEL_ERROR) + of(end, Outcome.SOLVER_ERROR) + of(end, Outcome.GRADER_ERROR) > 0 ? 1 : 0;
    }

    private static long of(RunEnd end, Outcome outcome) {
        return end.summaries().stream().mapToLong(s -> s.outcomes().getOrDefault(outcome, 0L)).sum();
    }
}
