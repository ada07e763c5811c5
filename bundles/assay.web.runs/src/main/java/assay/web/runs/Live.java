// SPDX-License-Identifier: Apache-2.0
package assay.web.runs;

import assay.core.spi.web.Role;
import assay.core.spi.web.Visit;
import assay.html.Figures;
import assay.web.runs.work.Cancelled;
import assay.web.runs.work.CommandForm;
import assay.web.runs.work.Work;
import assay.web.runs.work.Works;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a run is worked on, and what may be done about it.
 *
 * @param work what was given here and is at work; present for everybody
 * @param resume how to go on, for those who may, where something is left to do
 * @param waiting what is left to do, in words
 * @param sections whether bundles add sections to the page
 */
public record Live(Optional<Work> work, Optional<Cancelled.Note> cancelled, String lastWords, Optional<CommandForm> resume, String waiting, boolean admin, boolean sections) {
    static Live of(Visit visit, String run, Tally tally, Works works, boolean sections) {
        boolean admin = visit.visitor().is(Role.ADMIN);
        Optional<Work> work = works.of(run);
        long unfinished = tally.cells() - tally.ended();
        long resumable = tally.others().entrySet().stream().filter(e -> e.getKey().isResumable()).mapToLong(Map.Entry::getValue).sum();
        boolean left = work.isEmpty() && unfinished + resumable > 0;
        String waiting = unfinished > 0 ? Figures.count(unfinished, "cell") + " not ended" + (resumable > 0 ? ", " + Figures.format("%,d", resumable) + " to be taken up again" : "")
                : Figures.count(resumable, "cell") + " to be taken up again";
        return new Live(work, Cancelled.of(visit.store(), run), works.lastWords(run),
                admin && left ? CommandForm.of(works, "resume", visit, List.of("budget"), false, Map.of()) : Optional.empty(), waiting, admin, sections);
    }

    /** Pace and time left, in words. */
    public String pace() {
        Work w = work.orElseThrow();
        if (w.pace().isEmpty()) return "no cell has ended yet";
        return Figures.format("%,.0f", w.pace().getAsDouble()) + " cells a minute" + w.left().map(l -> ", about " + words(l) + " left").orElse("");
    }

    private static String words(Duration d) {
        if (d.toHours() > 0) return d.toHours() + " h " + d.toMinutesPart() + " min";
        return d.toMinutes() > 0 ? d.toMinutes() + " min" : d.toSeconds() + " s";
    }
}
