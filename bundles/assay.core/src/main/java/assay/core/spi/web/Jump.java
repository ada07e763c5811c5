// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.web;

import java.util.Objects;

/**
 * An entry of the command palette: a page to go to, where something is shown or done.
 *
 * @param title what people type to find it
 * @param hint a few words more; may be empty
 * @param address of a page of a view, such as {@code /runs/first}; offered to those who see the view
 */
public record Jump(String title, String hint, String address) {
    public Jump {
        if (title.isBlank()) throw new IllegalArgumentException("an entry of the palette has no title");
        Objects.requireNonNull(hint, "hint");
        new Acted.Moved(address);
    }
}
