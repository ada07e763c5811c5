// SPDX-License-Identifier: Apache-2.0
package assay.web.plugin;

import assay.core.content.Blob;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.Name;
import assay.core.spi.engine.Plugins;
import assay.core.spi.store.RunStore;
import assay.core.spi.web.Acted;
import assay.core.spi.web.Form;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Role;
import assay.core.spi.web.Shown;
import assay.core.spi.web.View;
import assay.core.spi.web.Visit;
import assay.html.HarmlessOutput;
import assay.web.console.CommandLine;
import assay.web.template.JtepluginsGenerated;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is installed, with bundle, version, state and digest; an admin installs, updates, stops, starts and removes. */
@Component
@Name("plugins")
@Shown(title = "Plugins", order = 90)
public final class PluginsView implements View {
    private final Plugins plugins;
    private final Bundles bundles;
    private final CommandLine commands;

    @Activate
    public PluginsView(BundleContext context, @Reference Plugins plugins) {
        this.plugins = plugins;
        this.bundles = new Bundles(context);
        this.commands = new CommandLine(context);
    }

    @Override
    public void render(Visit visit, Appendable out) throws IOException {
        if (!visit.path().isEmpty()) throw new NoSuchPage("Plugins have one page.");
        StringOutput page = new StringOutput();
        JtepluginsGenerated.render(new HarmlessOutput(page), null, visit, plugins.all(), bundles.rows(), visit.visitor().is(Role.ADMIN));
        out.append(page.toString());
    }

    @Override
    public Acted act(Visit visit, Form form) throws IOException, InterruptedException {
        String bundle = form.text("bundle").orElse("");
        String said = switch (form.text("do").orElse("")) {
            case "start" -> bundles.start(bundle);
            case "stop" -> bundles.stop(bundle);
            case "remove" -> commands.run("plugins remove", bundle, Path.of("")).text();
            case "install" -> uploaded("plugins install", form);
            case "update" -> uploaded("plugins update", form);
            default -> throw new UserError(Place.in("plugins"), "It is not said what to do.", "Use the buttons of the page.");
        };
        return Acted.moveTo(visit.link(List.of(), Map.of("said", said)));
    }

    private String uploaded(String words, Form form) throws IOException, InterruptedException {
        Blob jar = form.files("jar").stream().findFirst().orElseThrow(() -> new UserError(Place.in("jar"), "No file was chosen.", "Choose the jar of a bundle."));
        Path folder = Files.createTempDirectory("assay-upload");
        Path file = folder.resolve("upload.jar");
        try {
            Files.write(file, jar.bytes());
            return commands.run(words, file.toString(), folder).text();
        } catch (UserError e) {
            throw new UserError(Place.in(jar.name()), e.problems().isEmpty() ? e.getMessage() : e.problems().get(0).message(), "What ran before still runs.");
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    @Override
    public String pulse(RunStore store) {
        return Integer.toHexString(plugins.all().hashCode() * 31 + bundles.rows().hashCode());
    }
}
