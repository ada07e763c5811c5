// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import assay.core.content.Blob;
import assay.core.spi.store.RunStore;
import assay.core.spi.web.NoSuchPage;
import assay.html.HarmlessOutput;
import assay.web.Views;
import assay.web.server.Site.Answer;
import assay.web.template.JtecardGenerated;
import assay.web.template.JteframeGenerated;
import assay.web.template.JtelockedGenerated;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Puts what a view shows into the frame. A view that breaks shows an error card there. */
final class Pages {
    private static final Logger LOG = Logger.getLogger(Pages.class.getName());
    private static final Map<String, String> ASSETS = Map.of("frame.css", "text/css; charset=utf-8", "frame.js", "text/javascript; charset=utf-8");
    private final Views views;
    private final RunStore store;

    Pages(Views views, RunStore store) {
        this.views = views;
        this.store = store;
    }

    /** @param fragment only the inside of the page, for one that is open already */
    Answer page(Address address, boolean fragment) throws InterruptedException {
        List<Views.Offer> all = views.all();
        if (address.path().isEmpty()) return all.isEmpty() ? framed(200, "", card("There is nothing to see", "No installed bundle has a view."), fragment) : Answer.elsewhere(Address.link(List.of(all.get(0).name()), Map.of()));
        String name = address.path().get(0);
        Optional<Views.Offer> found = all.stream().filter(o -> o.name().equals(name)).findFirst();
        if (found.isEmpty()) return framed(404, name, card("There is no view \"" + name + "\"", "Its bundle is not installed, or was stopped."), fragment);
        Visiting visit = new Visiting(name, address.path().subList(1, address.path().size()), address.query(), store);
        try {
            Optional<Blob> file = found.get().view().file(visit);
            return file.isPresent() ? download(file.get()) : framed(200, name, body(found.get(), visit), fragment);
        } catch (NoSuchPage e) {
            return framed(404, name, card("Not found", e.getMessage()), fragment);
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            LOG.log(Level.WARNING, "the view \"" + name + "\" broke on " + address, e);
            return framed(500, name, card("This view broke", e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage())), fragment);
        }
    }

    private static String body(Views.Offer offer, Visiting visit) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        offer.view().render(visit, body);
        return body.toString();
    }

    /** For those who are not logged in. */
    Answer locked(int status, String sentence) {
        StringOutput page = new StringOutput();
        JtelockedGenerated.render(new HarmlessOutput(page), null, sentence);
        return Answer.page(status, page.toString());
    }

    private Answer framed(int status, String current, String body, boolean fragment) {
        if (fragment) return Answer.page(status, body);
        StringOutput page = new StringOutput();
        JteframeGenerated.render(new HarmlessOutput(page), null, views.all(), current, body);
        return Answer.page(status, page.toString());
    }

    private static String card(String title, String sentence) {
        StringOutput card = new StringOutput();
        JtecardGenerated.render(new HarmlessOutput(card), null, title, sentence);
        return card.toString();
    }

    private static Answer download(Blob file) {
        String name = file.fileName().replaceAll("[^A-Za-z0-9._-]", "_");
        return new Answer(200, Map.of("Content-Type", "application/octet-stream", "Content-Disposition", "attachment; filename=\"" + name + "\"",
                "Content-Security-Policy", "default-src 'none'; sandbox"), file.bytes());
    }

    Answer asset(List<String> path) throws IOException {
        String name = path.size() == 2 ? path.get(1) : "";
        if (!ASSETS.containsKey(name)) return Answer.plain(404, "There is no such file.");
        try (InputStream in = Pages.class.getResourceAsStream("/assay/web/" + name)) {
            if (in == null) throw new IOException(name + " is not in the bundle");
            return new Answer(200, Map.of("Content-Type", ASSETS.get(name), "Cache-Control", "no-cache"), in.readAllBytes());
        }
    }
}
