// SPDX-License-Identifier: Apache-2.0
package assay.engine.command;

import assay.core.spi.engine.Progress;
import assay.core.spi.engine.RunEnd;
import assay.core.work.Outcome;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what the user was told while the work went on, so that nobody is told twice. */
final class Told implements Progress {
    private final Progress display;
    private final Set<String> notes = ConcurrentHashMap.newKeySet();

    Told(Progress display) {
        this.display = display;
    }

    @Override
    public void planned(String run, long cells, long alreadyEnded) {
        display.planned(run, cells, alreadyEnded);
    }

    @Override
    public void ended(Outcome outcome, boolean complete, long costMicros) {
        display.ended(outcome, complete, costMicros);
    }

    @Override
    public void note(String text) {
        notes.add(text);
        display.note(text);
    }

    /** The end with the notes that are still to be told. */
    RunEnd without(RunEnd end) {
        return new RunEnd(end.run(), end.planned(), end.summaries(), end.modelCalls(), end.stopped(),
                end.notes().stream().filter(n -> !notes.contains(n)).toList());
    }
}
