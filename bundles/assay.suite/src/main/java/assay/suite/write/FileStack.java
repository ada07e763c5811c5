// SPDX-License-Identifier: Apache-2.0
package assay.suite.write;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.content.MediaTypes;
import assay.suite.text.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the files of a suite in {@code files/} under their digest, so that equal ones are kept once; short texts stand in the line itself. */
public final class FileStack implements Json.Element<Blob> {
    private static final int SHORT = 4_000;

    private final Path folder;

    public FileStack(Path folder) {
        this.folder = folder;
    }

    @Override
    public void write(Json json, Blob file) throws IOException {
        json.text("name", file.name());
        if (!file.mediaType().equals(MediaTypes.of(file.name()))) json.text("type", file.mediaType());
        byte[] bytes = file.size() <= SHORT ? file.bytes() : new byte[0];
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean inline = bytes.length > 0 && !text.isBlank() && java.util.Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
        if (inline) json.text("text", text);
        else json.text("file", keep(file));
    }

    private String keep(Blob file) throws IOException {
        String path = "files/" + file.digest().hex().substring(0, 2) + "/" + file.digest().hex();
        Path target = folder.resolve(path);
        if (Files.exists(target)) return path;
        Files.createDirectories(target.getParent());
        try (InputStream in = file.open()) {
            Files.copy(in, target);
        }
        Digest written = Blob.ofFile(file.name(), file.mediaType(), target).digest();
        if (!written.equals(file.digest())) throw new IOException("the file \"" + file.name() + "\" changed while it was copied");
        return path;
    }
}
