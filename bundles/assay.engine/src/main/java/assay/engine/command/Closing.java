// SPDX-License-Identifier: Apache-2.0
package assay.engine.command;

import assay.core.report.Report;
import assay.core.spi.command.Call;
import assay.core.spi.command.Console;
import assay.core.spi.engine.RunEnd;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.Summary;
import assay.core.work.Outcome;
import java.io.IOException;

/** How a verb that worked on a run ends: scoreboard or JSON, notes, and the exit code. */
final class Closing {
    private final Services services;

    Closing(Services services) {
        this.services = services;
    }

    int close(RunEnd end, RunStore store, Call call, Console console) throws IOException, InterruptedException {
        end.notes().forEach(console::note);
        Report report = services.analyst().report(store, end.run());
        if (call.json()) {
            services.write("json", report, console.out());
        } else {
            Board.show(report, console);
        }
        return code(end, console);
    }

    private static int code(RunEnd end, Console console) {
        long broken = of(end, Outcome.MODEL_ERROR) + of(end, Outcome.SOLVER_ERROR) + of(end, Outcome.GRADER_ERROR);
        if (!end.stopped().isEmpty()) {
            console.note(end.stopped() + " Go on with: assay resume " + end.run());
            return 3;
        }
        long gone = of(end, Outcome.PLUGIN_GONE);
        if (gone > 0) {
            console.note(gone + " cells wait for a plugin that went away; assay show " + end.run() + " names it. Put its bundle back and go on with: assay resume " + end.run());
            return 3;
        }
        long open = of(end, Outcome.OPEN);
        if (open > 0) {
            console.note((open == 1 ? "1 cell waits" : open + " cells wait") + " for verdicts. Go on with: assay resume " + end.run());
            return 3;
        }
        long left = end.planned() - end.summaries().stream().mapToLong(Summary::ended).sum();
        if (left > 0) {
            console.note(left + " cells have not ended. Go on with: assay resume " + end.run());
            return 3;
        }
        if (broken > 0) console.note(broken + " cells ended for reasons of infrastructure. Try them again with: assay resume " + end.run());
        return broken > 0 ? 1 : 0;
    }

    private static long of(RunEnd end, Outcome outcome) {
        return end.summaries().stream().mapToLong(s -> s.outcomes().getOrDefault(outcome, 0L)).sum();
    }
}
