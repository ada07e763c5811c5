// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets.recorded;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.source.datasets.record.BadRecord;
import assay.source.datasets.record.Fields;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Files of a recording: {@code {name, type?, text}}, {@code {name, type?, base64}}, or {@code {name, type?, file}} beside the recordings. */
final class RecordedFiles {
    private RecordedFiles() {}

    static List<Blob> of(JsonNode list, Path folder) {
        if (!list.isArray()) throw new BadRecord("\"files\" must be a list.", "");
        List<Blob> files = new ArrayList<>();
        for (JsonNode file : list) files.add(file(new Fields(file), folder));
        return files;
    }

    private static Blob file(Fields f, Path folder) {
        f.only(Set.of("name", "type", "text", "base64", "file"));
        String name = f.needText("name");
        String type = f.text("type").orElseGet(() -> MediaTypes.of(name));
        Optional<String> text = f.text("text");
        if (text.isPresent()) return Blob.ofText(name, type, text.get());
        Optional<String> base64 = f.text("base64");
        if (base64.isPresent()) return Blob.of(name, type, Base64.getDecoder().decode(base64.get()));
        return beside(name, type, f.needText("file"), folder);
    }

    private static Blob beside(String name, String type, String path, Path folder) {
        try {
            Path file = folder.resolve(path).normalize();
            if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file) || !file.toRealPath().startsWith(folder.toRealPath()))
                throw new BadRecord("The file \"" + path + "\" is not in the folder of the recordings.", "Copy it there and name it relative to that folder.");
            return Blob.ofFile(name, type, file);
        } catch (IOException e) {
            throw new BadRecord("The file \"" + path + "\" cannot be read: " + e.getMessage() + ".", "");
        }
    }
}
