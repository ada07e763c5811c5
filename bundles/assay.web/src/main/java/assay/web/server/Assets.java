// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import assay.core.content.Blob;
import assay.html.Colours;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Files that are handed to browsers: those of the frame, those that pages load, and those that are downloaded. */
final class Assets {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");
    private static final Map<String, String> OF_FRAME = Map.of("frame.css", "text/css; charset=utf-8", "frame.js", "text/javascript; charset=utf-8",
            "draft.js", "text/javascript; charset=utf-8", "palette.js", "text/javascript; charset=utf-8");
    private static final Map<String, String> TYPES = Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml",
            "png", "image/png", "webp", "image/webp", "woff2", "font/woff2", "json", "application/json");
    private static final Map<String, String> PICTURES = Map.of("image/png", "image/png", "image/jpeg", "image/jpeg", "image/gif", "image/gif", "image/webp", "image/webp");

    private Assets() {}

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static boolean isOfFrame(String name) {
        return OF_FRAME.containsKey(name);
    }

    static Answer ofFrame(String name) throws IOException {
        try (InputStream in = Assets.class.getResourceAsStream("/assay/web/" + name)) {
            if (in == null) throw new IOException(name + " is not in the bundle");
            byte[] bytes = name.endsWith(".css") ? (Colours.style() + new String(in.readAllBytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : in.readAllBytes();
            return new Answer(200, Map.of("Content-Type", OF_FRAME.get(name), "Cache-Control", "no-cache"), bytes);
        }
    }

    /** Something that a page loads. */
    static Answer loaded(Blob file) {
        String ending = file.name().substring(file.name().lastIndexOf('.') + 1);
        return new Answer(200, Map.of("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"), "Cache-Control", "private, no-cache"), file.bytes());
    }

    /** Something that is downloaded, or a picture that stands in a page. */
    static Answer handedOver(Blob file) {
        String name = file.fileName().replaceAll("[^A-Za-z0-9._-]", "_");
        boolean picture = PICTURES.containsKey(file.mediaType());
        return new Answer(200, Map.of("Content-Type", PICTURES.getOrDefault(file.mediaType(), "application/octet-stream"), "Content-Disposition",
                (picture ? "inline" : "attachment") + "; filename=\"" + name + "\"", "Content-Security-Policy", "default-src 'none'; sandbox"), file.bytes());
    }
}
