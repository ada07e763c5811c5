// SPDX-License-Identifier: Apache-2.0
package assay.engine.command;

import assay.core.spi.command.Console;
import assay.core.spi.engine.Progress;
import assay.core.spi.engine.RunEnd;
import java.io.IOException;

/** Work of the engine under a progress display. */
final class Watched {
    /** Work that tells how far it is. */
    @FunctionalInterface
    interface Work {
        RunEnd with(Progress progress) throws IOException, InterruptedException;
    }

    private Watched() {}

    static RunEnd by(Console console, Work work) throws IOException, InterruptedException {
        try (Console.Bar bar = console.progress()) {
            Told told = new Told(bar);
            return told.without(work.with(told));
        }
    }
}
