// SPDX-License-Identifier: Apache-2.0
package assay.solver.replay;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Files of a recording: {@code {name, type?, text}}, {@code {name, type?, base64}}, or {@code {name, type?, file}} with
 * a path relative to the recordings that stays in their folder; a bare text is such a path.
 */
final class RecordedFiles {
    private RecordedFiles() {}

    static List<Blob> of(JsonNode list, Path folder) throws IOException {
        List<Blob> files = new ArrayList<>();
        for (JsonNode file : list) files.add(file(file, folder));
        return files;
    }

    private static Blob file(JsonNode file, Path folder) throws IOException {
        String path = file.isTextual() ? file.textValue() : file.path("file").asText("");
        String name = file.path("name").asText(path.substring(path.lastIndexOf('/') + 1));
        String type = file.path("type").asText(MediaTypes.of(name));
        if (file.path("text").isTextual()) return Blob.of(name, type, file.get("text").textValue().getBytes(StandardCharsets.UTF_8));
        if (file.path("base64").isTextual()) return Blob.of(name, type, Base64.getDecoder().decode(file.get("base64").textValue()));
        if (path.isEmpty()) throw new IOException("file \"" + name + "\" of a recording has neither text, base64 nor file");
        return Blob.ofFile(name, type, inside(folder, path));
    }

    private static Path inside(Path folder, String path) throws IOException {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file))
            throw new IOException("file \"" + path + "\" of a recording is not in the folder of the recordings");
        return file;
    }
}
