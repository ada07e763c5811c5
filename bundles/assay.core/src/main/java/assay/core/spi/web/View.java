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
     * A file instead of a page. It is handed over as a download and never shown as a page.
     *
     * @throws NoSuchPage where the address names nothing
     */
    default Optional<Blob> file(Visit visit) throws IOException, InterruptedException {
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
