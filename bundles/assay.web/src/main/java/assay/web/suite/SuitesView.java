// SPDX-License-Identifier: Apache-2.0
package assay.web.suite;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.problem.Place;
import assay.core.problem.Problem;
import assay.core.problem.UserError;
import assay.core.spi.Name;
import assay.core.spi.web.Acted;
import assay.core.spi.web.Form;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Shown;
import assay.core.spi.web.View;
import assay.core.spi.web.Visit;
import assay.html.HarmlessOutput;
import assay.web.console.CommandLine;
import assay.web.template.JtesuiteGenerated;
import assay.web.template.JtesuitesGenerated;
import assay.web.template.JtetaskGenerated;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Suites below one folder: {@code /suites}, {@code /suites/SUITE}, and the task file {@code /suites/SUITE/TASK} as text, at which {@code lint}
 * looks while it is typed. What cannot be read is not saved.
 */
@Component
@Name("suites")
@Shown(title = "Suites", order = 30, scripts = "suites.js")
public final class SuitesView implements View {
    private static final JsonMapper JSON = new JsonMapper();
    private final SuiteFolder folder;
    private final Bench bench;

    @Activate
    public SuitesView(BundleContext context, @Reference SuiteFolder folder) {
        this(folder, new Bench(new CommandLine(context)));
    }

    SuitesView(SuiteFolder folder, Bench bench) {
        this.folder = folder;
        this.bench = bench;
    }

    @Override
    public void render(Visit visit, Appendable out) throws IOException, InterruptedException {
        StringOutput page = new StringOutput();
        HarmlessOutput safe = new HarmlessOutput(page);
        List<String> path = visit.path();
        switch (path.size()) {
            case 0 -> JtesuitesGenerated.render(safe, null, visit, folder.root().toString(), folder.suites());
            case 1 -> JtesuiteGenerated.render(safe, null, visit, path.get(0), folder.tasks(path.get(0)));
            case 2 -> task(visit, safe);
            default -> throw new NoSuchPage("Suites have no such page.");
        }
        out.append(page.toString());
    }

    private void task(Visit visit, HarmlessOutput safe) throws IOException, InterruptedException {
        Path task = folder.task(visit.path().get(0), visit.path().get(1));
        String text = Files.readString(task, StandardCharsets.UTF_8);
        String shown = visit.kept("text", text);
        JtetaskGenerated.render(safe, null, visit, shown, visit.kept("before", digest(text)), bench.problems(task, shown));
    }

    private static String digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public Acted act(Visit visit, Form form) throws IOException, InterruptedException {
        if (visit.path().size() != 2) throw new NoSuchPage("Nothing is changed on this page.");
        Path task = folder.task(visit.path().get(0), visit.path().get(1));
        String text = form.text("text").orElse("");
        List<Problem> problems = bench.problems(task, text);
        if (form.text("do").orElse("").equals("lint")) return Acted.json(200, json(problems));
        List<Problem> errors = problems.stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) throw new UserError(errors, errors.size());
        if (!digest(Files.readString(task, StandardCharsets.UTF_8)).equals(form.text("before").orElse("")))
            throw new UserError(Place.in("task.yaml"), "Somebody else changed the file meanwhile.", "Keep your text aside, open the page anew, and bring in what you changed.");
        folder.write(task, text);
        return Acted.moveTo(visit.link(visit.path(), Map.of("said", "Saved.")));
    }

    private static String json(List<Problem> problems) {
        ArrayNode all = JSON.createArrayNode();
        problems.forEach(p -> all.addObject().put("error", p.isError()).put("line", p.place().line()).put("message", p.message() + (p.remedy().isEmpty() ? "" : " " + p.remedy())));
        return JSON.createObjectNode().set("problems", all).toString();
    }

    @Override
    public Optional<Blob> asset(String name) throws IOException {
        if (!name.equals("suites.js")) return Optional.empty();
        try (InputStream in = SuitesView.class.getResourceAsStream("/assay/web/suites.js")) {
            return in == null ? Optional.empty() : Optional.of(Blob.of(name, "text/javascript", in.readAllBytes()));
        }
    }
}
