// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

import assay.core.content.Blob;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.workshop.Workshop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The files that come with the task, as words. The workshop's converters read them, and stand in the provenance of what is handed in. */
final class Materials {
    private final List<Blob> files;
    private final Workshop shop;
    private final Map<Blob, String> read = new HashMap<>();

    Materials(List<Blob> files, Workshop shop) {
        this.files = files;
        this.shop = shop;
    }

    List<Blob> all() {
        return files;
    }

    Blob named(String name) throws Misuse {
        for (Blob f : files) if (f.fileName().equals(name) || f.name().equals(name)) return f;
        throw new Misuse("there is no file \"" + name + "\"; " + (files.isEmpty() ? "no files came with the task"
                : "there are " + files.stream().map(Blob::fileName).collect(Collectors.joining(", "))));
    }

    String text(Blob file) throws Misuse, InterruptedException {
        String known = read.get(file);
        if (known != null) return known;
        try {
            String text = shop.read(file).text();
            read.put(file, text);
            return text;
        } catch (UnreadableDocument e) {
            throw new Misuse("\"" + file.fileName() + "\" cannot be read as text: " + e.getMessage());
        }
    }
}
