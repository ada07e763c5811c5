// SPDX-License-Identifier: Apache-2.0
package assay.web.runs;

import assay.core.content.Blob;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.report.CellLine;
import assay.core.run.CellId;
import assay.core.spi.Name;
import assay.core.spi.analysis.Advising;
import assay.core.spi.analysis.Analyst;
import assay.core.spi.analysis.Pairing;
import assay.core.spi.command.Usage.Values;
import assay.core.spi.economy.EconomicPolicy;
import assay.core.spi.engine.Engine;
import assay.core.spi.engine.Lending;
import assay.core.spi.grader.Grader;
import assay.core.spi.model.ModelProvider;
import assay.core.spi.report.ReportFormat;
import assay.core.spi.solver.Solver;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.spi.web.Acted;
import assay.core.spi.web.Form;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Role;
import assay.core.spi.web.Shown;
import assay.core.spi.web.View;
import assay.core.spi.web.Visit;
import assay.html.HarmlessOutput;
import assay.html.file.Attachments;
import assay.html.section.Sections;
import assay.web.runs.diff.DiffPage;
import assay.web.runs.economy.Economy;
import assay.web.runs.economy.EconomyPage;
import assay.web.runs.kept.Kept;
import assay.web.runs.panel.CellPage;
import assay.web.runs.panel.LookPage;
import assay.web.runs.panel.Panels;
import assay.web.runs.template.JteboardGenerated;
import assay.web.runs.template.JtecellGenerated;
import assay.web.runs.template.JtediffGenerated;
import assay.web.runs.template.JteeconomyGenerated;
import assay.web.runs.template.JtefiltersGenerated;
import assay.web.runs.template.JtelookGenerated;
import assay.web.runs.template.JterunGenerated;
import assay.web.runs.template.JterunsGenerated;
import assay.web.runs.template.JteshareGenerated;
import assay.web.runs.template.JtestartGenerated;
import assay.web.runs.work.Cancelled;
import assay.web.runs.work.CommandForm;
import assay.web.runs.work.Works;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The runs of the store: {@code /runs}, {@code /runs/RUN}, its leaderboard {@code /runs/RUN/board}, a cell
 * {@code /runs/RUN/cell/3.0.0} with the files in it, what it says of money {@code /runs/RUN/economy}, how
 * it stands to another {@code /runs/RUN/against?other=OTHER}, and the report as a file
 * {@code /runs/RUN/report?format=html}; {@code /runs/~start} starts one.
 */
@Component
@Name("runs")
@Shown(title = "Runs", order = 10, scripts = "runs.js", styles = {"sections.css", "runs.css"})
public final class RunsView implements View {
    /** No run has such a name. */
    public static final String START = "~start";

    private static final Pattern CELL = Pattern.compile("\\d{1,18}\\.\\d{1,9}\\.\\d{1,9}");
    private static final int WATCHED = 50;
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(20);
    private final Texts texts;
    private final Lending lending;
    private final Reports reports;
    private final Indexes indexes;
    private final Economy economy;
    private final Works works;
    private final Files files;
    private final Panels panels;
    private final Pairing pairing;
    private final Attachments attachments;

    @Activate
    public RunsView(BundleContext context, @Reference Texts texts, @Reference Analyst analyst, @Reference Lending lending, @Reference Advising advising,
            @Reference Engine engine, @Reference Pairing pairing, @Reference Panels panels) {
        this.pairing = pairing;
        this.panels = panels;
        this.attachments = new Attachments(lending, LONGEST_LOOK);
        this.texts = texts;
        this.lending = lending;
        this.reports = new Reports(analyst);
        this.indexes = new Indexes(texts);
        this.economy = new Economy(advising, analyst, engine);
        this.works = new Works(new Installed(context)::commands);
        this.files = new Files(reports, lending);
    }

    @Deactivate
    void stop() {
        works.close();
    }

    @Override
    public void render(Visit visit, Appendable out) throws IOException, InterruptedException {
        StringOutput page = new StringOutput();
        HarmlessOutput safe = new HarmlessOutput(page);
        List<String> path = visit.path();
        if (path.isEmpty()) JterunsGenerated.render(safe, null, RunList.of(visit, texts), visit);
        else if (path.equals(List.of(START))) JtestartGenerated.render(safe, null, start(visit), visit);
        else if (path.size() == 1) run(visit, safe);
        else if (path.size() == 2) part(visit, path.get(1), safe);
        else if (path.size() == 3 && path.get(1).equals("cell")) JtecellGenerated.render(safe, null, CellPage.of(visit, stored(visit), cell(path.get(2)), texts, panels), visit);
        else if (isFile(path, "look")) JtelookGenerated.render(safe, null, LookPage.of(visit, whole(visit), path.get(4), path.get(5), attachments), visit);
        else throw noPage(path);
        out.append(page.toString());
    }

    private void run(Visit visit, HarmlessOutput out) throws InterruptedException {
        Fact.Run run = stored(visit);
        RunPage page = RunPage.of(visit, run, texts, indexes);
        JterunGenerated.render(out, null, page, Live.of(visit, run.run(), page.tally(), works, !panels.sections().isEmpty()), visit);
    }

    private void part(Visit visit, String part, HarmlessOutput out) throws InterruptedException {
        Fact.Run run = stored(visit);
        switch (part) {
            case "filters" -> JtefiltersGenerated.render(out, null, FilterForm.of(visit, run, texts, indexes), visit);
            case "board" -> JteboardGenerated.render(out, null, reports.of(visit.store(), run));
            case "economy" -> JteeconomyGenerated.render(out, null, EconomyPage.of(visit, run, economy), visit);
            case "share" -> JteshareGenerated.render(out, null, run.run(), lending.names(ReportFormat.class), visit);
            case "further" -> out.writeUserContent(Sections.further(panels.sections(), reports.of(visit.store(), run)));
            case "against" -> JtediffGenerated.render(out, null, DiffPage.of(visit, run, texts, pairing), visit);
            default -> throw noPage(visit.path());
        }
    }

    private static NoSuchPage noPage(List<String> path) {
        return new NoSuchPage("A run has no page \"" + String.join("/", path.subList(1, path.size())) + "\".");
    }

    private CommandForm start(Visit visit) {
        requireAdmin(visit);
        return CommandForm.of(works, "run", visit, List.of("SUITE", "worker", "grader", "policy", "budget", "run"), true,
                Map.of(Values.GRADER, lending.names(Grader.class), Values.POLICY, lending.names(EconomicPolicy.class), Values.WORKER, workers()))
                .orElseThrow(() -> new NoSuchPage("No installed bundle starts runs."));
    }

    /** Beginnings of what a worker is written as. */
    private List<String> workers() {
        return Stream.concat(lending.names(Solver.class).stream().map(s -> s + ":…"), lending.names(ModelProvider.class).stream().map(p -> p + ":MODEL")).toList();
    }

    @Override
    public Acted act(Visit visit, Form form) throws InterruptedException {
        requireAdmin(visit);
        if (visit.path().equals(List.of(START))) return Acted.moveTo(visit.link(works.give("run", visit, form, List.of())));
        if (visit.path().size() != 1) return Acted.say(405, "Nothing can be changed on this page.");
        String run = stored(visit).run();
        switch (form.text("do").orElse("")) {
            case "pause" -> pause(run);
            case "cancel" -> {
                works.pause(run);
                Cancelled.note(visit.store(), run, visit.visitor().name());
            }
            case "resume" -> {
                works.give("resume", visit, form, List.of(run));
                if (Cancelled.of(visit.store(), run).isPresent()) Cancelled.note(visit.store(), run, "");
            }
            default -> throw new UserError(Place.in("do"), "It is not said what is to be done.", "Use a button of the page.");
        }
        return Acted.moveTo(visit.link(run));
    }

    private void pause(String run) {
        if (!works.pause(run)) throw new UserError(Place.in(run), "Nothing that was given in the browser is at work on it.", "Press Ctrl-C in the terminal that works on it.");
    }

    /** Whoever may not act is told that there is nothing, as everywhere. */
    private static void requireAdmin(Visit visit) {
        if (!visit.visitor().is(Role.ADMIN)) throw new NoSuchPage("Runs are started by admins.");
    }

    @Override
    public Optional<Blob> file(Visit visit) throws IOException, InterruptedException {
        List<String> path = visit.path();
        if (path.size() == 2 && path.get(1).equals("report")) return Optional.of(files.report(visit, stored(visit), visit.query("format").orElse("html")));
        if (isFile(path, "file")) return Optional.of(LookPage.file(whole(visit), path.get(4), path.get(5)));
        return Optional.empty();
    }

    /** {@code RUN/cell/3.0.0/WHAT/TURN/NAME}; in place of a turn {@code task} for what the task brings. */
    private static boolean isFile(List<String> path, String what) {
        return path.size() == 6 && path.get(1).equals("cell") && path.get(3).equals(what);
    }

    private CellLine whole(Visit visit) {
        return CellPage.cell(visit.store(), stored(visit), cell(visit.path().get(2)), texts);
    }

    @Override
    public Optional<Blob> asset(String name) throws IOException {
        return Files.asset(name);
    }

    private static Fact.Run stored(Visit visit) {
        String name = visit.path().get(0);
        return visit.store().run(name).orElseThrow(() -> new NoSuchPage("There is no run \"" + name + "\" in the store."));
    }

    private static CellId cell(String word) {
        if (!CELL.matcher(word).matches()) throw new NoSuchPage("\"" + word + "\" is no cell; a cell is TASK.WORKER.TRIAL, such as 3.0.0.");
        String[] parts = word.split("\\.");
        return new CellId(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** Of old runs, of which there may be thousands, only what this process changes is heard of. */
    @Override
    public String pulse(RunStore store) {
        StringBuilder pulse = new StringBuilder();
        List<Fact.Run> runs = store.runs();
        for (int i = 0; i < runs.size(); i++) {
            Fact.Run run = runs.get(i);
            pulse.append(run.run()).append(i < runs.size() - WATCHED ? run.revision() + " " + store.changes(run.run()) : Kept.state(store, run).hashCode()).append(' ');
        }
        return pulse.append(reports.pulse()).append(indexes.pulse()).append(economy.pulse()).append(works.pulse()).toString();
    }
}
