// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What is sent back. */
record Answer(int status, Map<String, String> headers, byte[] body) {
    static Answer plain(int status, String sentence) {
        return text(status, "text/plain", sentence + "\n");
    }

    static Answer page(int status, String html) {
        return text(status, "text/html", html);
    }

    static Answer text(int status, String mediaType, String text) {
        return new Answer(status, Map.of("Content-Type", mediaType + "; charset=utf-8"), text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer elsewhere(String address) {
        return new Answer(303, Map.of("Location", address), new byte[0]);
    }
}
