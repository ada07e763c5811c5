// SPDX-License-Identifier: Apache-2.0
package assay.solver.replay;

import assay.core.settings.Settings;
import assay.core.spi.solver.Solver;
import assay.core.work.Worker;
import assay.testkit.solver.SolverKit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class ReplaySolverKitTest extends SolverKit {
    private final ReplaySolver solver = new ReplaySolver();

    @TempDir
    private Path folder;

    @BeforeEach
    void record() throws IOException {
        RecordedSamples.writeAll(folder);
        solver.variants("recordings.jsonl", Settings.EMPTY, folder);
    }

    @Override
    protected Solver solver() {
        return solver;
    }

    @Override
    protected List<Worker> workers() {
        return List.of(Worker.modelFree("replay", "recordings.jsonl#ada"), Worker.modelFree("replay", folder.resolve("recordings.jsonl") + "#bob b."));
    }

    @Override
    protected String unknownVariant() {
        return "recordings.jsonl#nobody";
    }

    @Override
    protected Path directory() {
        return folder;
    }
}
