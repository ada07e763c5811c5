// SPDX-License-Identifier: Apache-2.0
package assay.report.html.view;

import assay.core.content.Digest;
import assay.html.Colours;
import assay.html.section.Sections;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * The style sheet of the page, and the policy that lets nothing else in: no script, no network, no form, this sheet alone.
 *
 * @param element the style element, trusted
 * @param policy value of the Content-Security-Policy
 */
public record Style(String element, String policy) {
    /** Reads the sheet that is in the bundle. */
    public static Style load() throws IOException {
        try (InputStream in = Style.class.getResourceAsStream("/assay/report/html/page.css")) {
            if (in == null) throw new IOException("page.css is not in the bundle");
            byte[] css = (Colours.style() + new String(in.readAllBytes(), StandardCharsets.UTF_8) + Sections.style()).getBytes(StandardCharsets.UTF_8);
            MessageDigest sha = Digest.sha256();
            String hash = Base64.getEncoder().encodeToString(sha.digest(css));
            return new Style("<style>" + new String(css, StandardCharsets.UTF_8) + "</style>",
                    "default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'");
        }
    }
}
