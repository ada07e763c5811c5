// SPDX-License-Identifier: Apache-2.0
package assay.web.runs;

import assay.core.run.Plan;
import assay.core.run.SuiteRef;
import assay.core.spi.store.Fact;
import assay.core.spi.store.Summary;
import assay.core.spi.suite.Texts;
import assay.core.spi.web.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The runs of the store, newest first, those whose name or suites have the asked word.
 *
 * @param all how many match, on all pages
 */
public record RunList(List<Row> rows, String asked, Paging paging, int all) {
    private static final int ON_A_PAGE = 50;

    /** One run. */
    public record Row(String run, String started, String suites, int workers, long cells, long ended, long complete, long assessed, long costMicros) {}

    static RunList of(Visit visit, Texts texts) {
        String asked = visit.query("q").orElse("");
        String wanted = asked.toLowerCase(Locale.ROOT);
        List<Fact.Run> runs = new ArrayList<>(visit.store().runs());
        java.util.Collections.reverse(runs);
        record Named(Fact.Run run, Plan plan, String suites) {}
        List<Named> found = new ArrayList<>();
        for (Fact.Run run : runs) {
            Plan plan = texts.plan(run.plan());
            String suites = plan.suites().stream().map(SuiteRef::id).collect(Collectors.joining(", "));
            if (wanted.isEmpty() || (run.run() + " " + suites).toLowerCase(Locale.ROOT).contains(wanted)) found.add(new Named(run, plan, suites));
        }
        Paging paging = Paging.of(visit, ON_A_PAGE, found.size());
        List<Row> rows = found.subList((int) paging.from(), (int) paging.to()).stream().map(n -> row(n.run(), n.plan(), n.suites(), visit.store().summaries(n.run().run()))).toList();
        return new RunList(rows, asked, paging, found.size());
    }

    private static Row row(Fact.Run run, Plan plan, String suites, List<Summary> sums) {
        return new Row(run.run(), Amounts.time(run.at()), suites, plan.workers().size(), plan.cells(), sums.stream().mapToLong(Summary::ended).sum(),
                sums.stream().mapToLong(Summary::complete).sum(), sums.stream().mapToLong(Tally::assessed).sum(), sums.stream().mapToLong(Summary::costMicros).sum());
    }
}
