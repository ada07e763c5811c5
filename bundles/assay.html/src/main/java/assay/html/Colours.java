// SPDX-License-Identifier: Apache-2.0
package assay.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The colours of all pages, light and dark: text on them keeps a contrast of 4.5 to 1. */
public final class Colours {
    private Colours() {}

    /** Rules that stand before those of a page. */
    public static String style() throws IOException {
        try (InputStream in = Colours.class.getResourceAsStream("/assay/html/colours.css")) {
            if (in == null) throw new IOException("colours.css is not in the bundle");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
