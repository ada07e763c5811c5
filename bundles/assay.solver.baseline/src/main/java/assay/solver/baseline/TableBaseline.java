// SPDX-License-Identifier: Apache-2.0
package assay.solver.baseline;

import assay.core.content.Blob;
import assay.core.spi.solver.Assignment;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Deliverable;
import assay.core.work.Spent;
import assay.core.work.Submission;
import java.util.List;

/**
 * Copies tables and fields: for a table, the asked-for columns of the attached one; for JSON, the asked-for keys with
 * the values that stand behind them in the attachments; for a text, the attached tables and {@code key: value} lines.
 */
final class TableBaseline implements Baseline {
    @Override
    public Submission answer(Assignment work, Workshop shop) throws InterruptedException {
        Sources sources = Sources.of(work.brief(), shop);
        String asked = work.brief().instructions();
        List<Deliverable> wanted = work.brief().deliverables();
        if (wanted.isEmpty()) return Submission.of(lines(sources));
        return new Submission("", wanted.stream().map(d -> file(d, asked, sources)).toList(), Spent.NOTHING);
    }

    private static Blob file(Deliverable wanted, String asked, Sources sources) {
        String text = switch (wanted.type()) {
            case "text/csv" -> Columns.askedFor(asked, sources, ',');
            case "text/tab-separated-values" -> Columns.askedFor(asked, sources, '\t');
            case "application/json" -> Fields.askedFor(asked, sources);
            default -> lines(sources);
        };
        return TextBaseline.file(wanted, text);
    }

    private static String lines(Sources sources) {
        StringBuilder out = new StringBuilder();
        for (Sources.Source source : sources.all())
            source.text().lines().filter(l -> source.mediaType().equals("text/csv") || isRowOrField(l)).limit(2_000)
                    .forEach(l -> out.append(l).append('\n'));
        return out.toString();
    }

    private static boolean isRowOrField(String line) {
        return line.strip().startsWith("|") || Fields.FIELD.matcher(line).find();
    }
}
