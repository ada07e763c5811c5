// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.problem.Nearest;
import assay.suite.shape.Findings;
import assay.suite.tree.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files in and below one folder; nothing outside it can be named, by path or by link. */
public final class FolderShelf implements Shelf {
    private final Path folder;

    public FolderShelf(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean takesPaths() {
        return true;
    }

    @Override
    public Optional<Blob> find(Node entry, Findings findings) {
        if (entry instanceof Node.Leaf path) return file(path.text(), path.text(), MediaTypes.of(path.text()), path.line(), findings);
        Node.Fields fields = (Node.Fields) entry;
        String name = fields.text("name").orElse("");
        String type = fields.text("type").orElseGet(() -> MediaTypes.of(name));
        Optional<String> text = fields.text("text");
        Optional<String> file = fields.text("file");
        if (text.isPresent() == file.isPresent()) {
            findings.error(fields.line(), "The file \"" + name + "\" needs either its text or a file.", "Add text: or file:, not both.");
            return Optional.empty();
        }
        if (text.isPresent()) return findings.attempt(fields.line(), () -> Blob.ofText(name, type, text.get()));
        return file(name, file.get(), type, fields.line(), findings);
    }

    private Optional<Blob> file(String name, String path, String type, int line, Findings findings) {
        Optional<Path> found = locate(path, line, findings);
        try {
            return found.isPresent() ? Optional.of(Blob.ofFile(name, type, found.get())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            findings.error(line, e.getMessage() + ".", "Name a file by its path inside this folder, such as files/report.pdf.");
        } catch (IOException e) {
            findings.error(line, "The file \"" + path + "\" cannot be read: " + e.getMessage() + ".", "");
        }
        return Optional.empty();
    }

    private Optional<Path> locate(String path, int line, Findings findings) {
        if (leaves(path)) return refused(findings, line, "The path \"" + path + "\" is not relative to this folder or leads out of it.",
                "Copy the file into files/ and name it files/NAME.");
        try {
            Path file = folder.resolve(path);
            if (!Files.exists(file)) return refused(findings, line, "There is no file \"" + path + "\"." + Nearest.hint(path, neighbours(file)), "");
            if (!file.toRealPath().startsWith(folder.toRealPath()))
                return refused(findings, line, "The file \"" + path + "\" is a link that leads out of this folder.", "Put the file itself there.");
            if (!Files.isRegularFile(file)) return refused(findings, line, "\"" + path + "\" is no file.", "Name one file an entry.");
            return Optional.of(file);
        } catch (InvalidPathException | IOException e) {
            return refused(findings, line, "The file \"" + path + "\" cannot be read: " + e.getMessage() + ".", "");
        }
    }

    /** File names are taken as on every system: a path that some system would let out is refused on all. */
    private static boolean leaves(String path) {
        if (path.startsWith("/") || path.contains("\\") || path.contains("\0") || path.matches("[A-Za-z]:.*")) return true;
        return Stream.of(path.split("/", -1)).anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    private List<String> neighbours(Path file) throws IOException {
        if (file.getParent() == null || !Files.isDirectory(file.getParent())) return List.of();
        try (Stream<Path> near = Files.list(file.getParent())) {
            return near.limit(1_000).map(p -> folder.relativize(p).toString().replace('\\', '/')).toList();
        }
    }

    private static Optional<Path> refused(Findings findings, int line, String message, String remedy) {
        findings.error(line, message, remedy);
        return Optional.empty();
    }
}
