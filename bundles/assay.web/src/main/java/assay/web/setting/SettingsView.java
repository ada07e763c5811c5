// SPDX-License-Identifier: Apache-2.0
package assay.web.setting;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.Name;
import assay.core.spi.web.Acted;
import assay.core.spi.web.Form;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Role;
import assay.core.spi.web.Shown;
import assay.core.spi.web.View;
import assay.core.spi.web.Visit;
import assay.html.HarmlessOutput;
import assay.web.template.JtesettingGenerated;
import assay.web.template.JtesettingsGenerated;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.MetaTypeService;

/**
 * Settings of bundles: {@code /settings}, {@code /settings/PID}, and {@code /settings/PID/NAME} of a kind of which there are several. What is
 * saved is written into the {@code .cfg} file, from where it counts at once.
 */
@Component
@Name("settings")
@Shown(title = "Settings", order = 94, to = Role.ADMIN)
public final class SettingsView implements View {
    private static final String NAME = "[A-Za-z0-9_]{1,40}";
    private final SettingFiles files;
    private final Described described;

    @Activate
    public SettingsView(BundleContext context, @Reference MetaTypeService types) {
        String home = Optional.ofNullable(context.getProperty("assay.home")).orElse(".");
        files = new SettingFiles(Path.of(System.getProperty("assay.conf", ".")), Path.of(home, "conf"));
        described = new Described(context, types, files);
    }

    @Override
    public void render(Visit visit, Appendable out) throws IOException {
        StringOutput page = new StringOutput();
        HarmlessOutput safe = new HarmlessOutput(page);
        if (visit.path().isEmpty()) {
            JtesettingsGenerated.render(safe, null, visit, described.subjects());
        } else {
            Subject subject = subject(visit);
            Path file = file(visit, subject);
            JtesettingGenerated.render(safe, null, visit, subject, file.toString(), described.entries(subject, CfgFile.read(file).values()));
        }
        out.append(page.toString());
    }

    private Subject subject(Visit visit) throws IOException {
        Subject subject = described.subject(visit.path().get(0));
        if (visit.path().size() != (subject.several() ? 2 : 1)) throw new NoSuchPage("There is no such page of settings.");
        return subject;
    }

    private Path file(Visit visit, Subject subject) {
        String name = subject.several() ? visit.path().get(1) : "";
        if (subject.several() && !name.matches(NAME)) throw new NoSuchPage("\"" + name + "\" is no name of a configuration; write letters, digits and underscores.");
        return files.of(subject.pid(), name);
    }

    @Override
    public Acted act(Visit visit, Form form) throws IOException, InterruptedException {
        if (visit.path().isEmpty()) return another(visit, form);
        Subject subject = subject(visit);
        Path file = file(visit, subject);
        CfgFile cfg = CfgFile.read(file);
        described.save(subject, cfg, form);
        cfg.write(file);
        return Acted.moveTo(visit.link(visit.path(), Map.of("said", "Saved. It counts from now on.")));
    }

    private Acted another(Visit visit, Form form) throws IOException {
        Subject subject = described.subject(form.text("pid").orElse(""));
        String name = form.text("name").orElse("");
        if (!name.matches(NAME)) throw new UserError(Place.in("name"), "\"" + name + "\" is no name of a configuration.", "Write letters, digits and underscores.");
        return Acted.moveTo(visit.link(List.of(subject.pid(), name), Map.of()));
    }
}
