// SPDX-License-Identifier: Apache-2.0
package assay.web.runs;

import assay.core.content.Blob;
import assay.core.report.Report;
import assay.core.run.CellId;
import assay.core.spi.Name;
import assay.core.spi.analysis.Analyst;
import assay.core.spi.engine.Lending;
import assay.core.spi.report.ReportFormat;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Shown;
import assay.core.spi.web.View;
import assay.core.spi.web.Visit;
import assay.html.HarmlessOutput;
import assay.web.runs.template.JteboardGenerated;
import assay.web.runs.template.JtecellGenerated;
import assay.web.runs.template.JterunGenerated;
import assay.web.runs.template.JterunsGenerated;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The runs of the store: {@code /runs}, {@code /runs/RUN}, its leaderboard {@code /runs/RUN/board}, a cell
 * {@code /runs/RUN/cell/3.0.0} with the files in it, and the report as a file {@code /runs/RUN/report/html}.
 */
@Component
@Name("runs")
@Shown(title = "Runs", order = 10)
public final class RunsView implements View {
    private static final Pattern CELL = Pattern.compile("\\d{1,18}\\.\\d{1,9}\\.\\d{1,9}");
    private final Texts texts;
    private final Lending lending;
    private final Reports reports;

    @Activate
    public RunsView(@Reference Texts texts, @Reference Analyst analyst, @Reference Lending lending) {
        this.texts = texts;
        this.lending = lending;
        this.reports = new Reports(analyst);
    }

    @Override
    public void render(Visit visit, Appendable out) throws IOException {
        StringOutput page = new StringOutput();
        HarmlessOutput safe = new HarmlessOutput(page);
        List<String> path = visit.path();
        if (path.isEmpty()) JterunsGenerated.render(safe, null, RunList.of(visit, texts), visit);
        else if (path.size() == 1) JterunGenerated.render(safe, null, RunPage.of(visit, run(visit), texts), visit);
        else if (path.size() == 2 && path.get(1).equals("board")) JteboardGenerated.render(safe, null, reports.of(visit.store(), run(visit)), visit);
        else if (path.size() == 3 && path.get(1).equals("cell")) JtecellGenerated.render(safe, null, CellPage.of(visit, run(visit), cell(path.get(2)), texts), visit);
        else throw new NoSuchPage("A run has no page \"" + String.join("/", path.subList(1, path.size())) + "\".");
        out.append(page.toString());
    }

    @Override
    public Optional<Blob> file(Visit visit) throws IOException, InterruptedException {
        List<String> path = visit.path();
        if (path.size() == 3 && path.get(1).equals("report")) return Optional.of(report(visit, path.get(2)));
        if (path.size() == 6 && path.get(1).equals("cell") && path.get(3).equals("file")) return Optional.of(handed(visit, path));
        return Optional.empty();
    }

    private Blob report(Visit visit, String format) throws IOException, InterruptedException {
        Report report = reports.of(visit.store(), run(visit));
        return lending.<ReportFormat, Blob, IOException>use(ReportFormat.class, format, f -> {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            f.write(report, written);
            return Blob.of(report.run() + "." + f.ending(), "application/octet-stream", written.toByteArray());
        }).orElseThrow(() -> new NoSuchPage("No installed bundle writes reports as \"" + format + "\"."));
    }

    /** {@code RUN/cell/3.0.0/file/TURN/NAME}. */
    private static Blob handed(Visit visit, List<String> path) {
        return visit.store().submissions(run(visit).run(), cell(path.get(2))).stream().filter(h -> String.valueOf(h.turn()).equals(path.get(4)))
                .flatMap(h -> h.submission().files().stream()).filter(f -> f.name().equals(path.get(5))).findFirst()
                .orElseThrow(() -> new NoSuchPage("Nothing named \"" + path.get(5) + "\" was handed in there."));
    }

    private static Fact.Run run(Visit visit) {
        String name = visit.path().get(0);
        return visit.store().run(name).orElseThrow(() -> new NoSuchPage("There is no run \"" + name + "\" in the store."));
    }

    private static CellId cell(String word) {
        if (!CELL.matcher(word).matches()) throw new NoSuchPage("\"" + word + "\" is no cell; a cell is TASK.WORKER.TRIAL, such as 3.0.0.");
        String[] parts = word.split("\\.");
        return new CellId(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    @Override
    public String pulse(RunStore store) {
        StringBuilder pulse = new StringBuilder();
        for (Fact.Run run : store.runs()) pulse.append(run.run()).append(run.revision()).append(store.summaries(run.run()).hashCode()).append(' ');
        return pulse.toString();
    }
}
