// SPDX-License-Identifier: Apache-2.0
package assay.html.section;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A part of a page that somebody else wrote.
 *
 * @param html what it shows, trusted as far as its bundle is
 * @param fault why it broke; empty where it did not
 */
public record Shielded(String name, String title, String html, String fault) {
    private static final Logger LOG = Logger.getLogger(Shielded.class.getName());

    /** What a part writes. */
    @FunctionalInterface
    public interface Writing {
        void write(Appendable out) throws IOException, InterruptedException;
    }

    public static Shielded of(Ranked.Offer<?> offer, Writing writing) throws InterruptedException {
        StringBuilder out = new StringBuilder();
        try {
            writing.write(out);
            return new Shielded(offer.name(), offer.title(), out.toString(), "");
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            LOG.log(Level.WARNING, "the panel \"" + offer.name() + "\" broke", e);
            return new Shielded(offer.name(), offer.title(), "", e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()));
        }
    }

    /** Whether there is something to show. */
    public boolean shows() {
        return !html.isBlank() || !fault.isEmpty();
    }
}
