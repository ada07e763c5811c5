// SPDX-License-Identifier: Apache-2.0
package assay.itest.web;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.web.Acted;
import assay.core.spi.web.Form;
import assay.core.spi.web.View;
import assay.core.spi.web.Visit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A view with a form, as somebody else would write it: one class, one description, one manifest. Carried by a bundle that these tests make. */
public final class NoteView implements View {
    private static final String XML = "<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.4.0\" name=\"note\"><property name=\"assay.name\" value=\"note\"/>"
            + "<property name=\"assay.view.title\" value=\"Note\"/><service><provide interface=\"assay.core.spi.web.View\"/></service><implementation class=\"assay.itest.web.NoteView\"/></scr:component>";

    @Override
    public void render(Visit visit, Appendable out) throws IOException {
        out.append("<h1>Note</h1>").append(visit.query("taken").isPresent() ? "<p id=\"taken\">Taken.</p>" : "").append("<form method=\"post\" data-draft=\"note\"><input type=\"hidden\" name=\"_token\" value=\"")
                .append(visit.token()).append("\"><label>Note <input id=\"note\" name=\"note\"></label><button id=\"send\">Send</button></form>");
    }

    @Override
    public Acted act(Visit visit, Form form) {
        form.text("note").filter(n -> n.length() > 3).orElseThrow(() -> new UserError(Place.in("note"), "The note is too short.", "Write more."));
        return Acted.moveTo(visit.link(List.of(), Map.of("taken", "yes")));
    }

    /** Writes the jar of the bundle {@code note}. */
    static Path bundle(Path file) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", "note", "Bundle-Version", "1.0.0", "Service-Component", "OSGI-INF/note.xml",
                "Import-Package", "assay.core.spi.web,assay.core.problem,assay.core.content,assay.core.spi.store").forEach(main::putValue);
        String name = NoteView.class.getName().replace('.', '/') + ".class";
        try (OutputStream to = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(to, manifest); var code = NoteView.class.getClassLoader().getResourceAsStream(name)) {
            jar.putNextEntry(new JarEntry(name));
            jar.write(code.readAllBytes());
            jar.putNextEntry(new JarEntry("OSGI-INF/note.xml"));
            jar.write(XML.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
