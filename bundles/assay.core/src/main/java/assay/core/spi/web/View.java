// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.web;

import assay.core.content.Blob;
import assay.core.spi.store.RunStore;
import java.io.IOException;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A part of the web workbench with pages of its own. Registered as a service with {@code @Name}, which is the first part of its
 * addresses, and {@link Shown}; it appears in the navigation with its bundle and leaves with it. Safe for use by several threads.
 * What it throws becomes an error card in its page and touches no other.
 *
 * <p>Script of a page hears {@code assay:refreshed} on {@code #main} when what the page shows was fetched anew. A page with a form that
 * somebody has changed is not fetched anew. What is typed into a form with {@code data-draft="KEY"} is kept in the browser until the form
 * is sent, also when the view's bundle is stopped meanwhile.
 */
@ConsumerType
public interface View {
    /**
     * Writes the inside of a page as HTML: headings from {@code h1}, links from {@link Visit#link}. Every text that comes from outside
     * is escaped by the view; scripts, style attributes and event attributes are dead, since the page's policy forbids them.
     *
     * @throws NoSuchPage where the address names nothing
     */
    void render(Visit visit, Appendable out) throws IOException, InterruptedException;

    /**
     * A file instead of a page. It is handed over as a download and never shown as a page; a picture (PNG, JPEG, GIF, WebP) may also
     * stand in a page.
     *
     * @throws NoSuchPage where the address names nothing
     */
    default Optional<Blob> file(Visit visit) throws IOException, InterruptedException {
        return Optional.empty();
    }

    /**
     * Does what a form asks for. Forms are posted ({@code method="post"}) to the address of the page they stand on, with
     * {@link Form#TOKEN}; it was checked before, and that the visitor may act here. Nothing can be done by default.
     *
     * @throws assay.core.problem.UserError what the user can mend: the page is shown again with the reason above it (422), or, where the
     *     browser asks for {@code application/json}, {@code {"message":…}}
     * @throws NoSuchPage where the address names nothing
     */
    default Acted act(Visit visit, Form form) throws IOException, InterruptedException {
        return Acted.say(405, "Nothing can be changed on this page.");
    }

    /**
     * A script, style or picture of the view's own, under {@code /static/VIEW/NAME}, for whoever sees the view.
     *
     * @param name lower-case letters, digits, dashes and dots
     */
    default Optional<Blob> asset(String name) throws IOException {
        return Optional.empty();
    }

    /**
     * In short, what the pages now show; asked for about once a second while somebody looks. When it becomes another text, open
     * pages of this view are fetched anew. Empty = they never change by themselves.
     */
    default String pulse(RunStore store) {
        return "";
    }
}
