// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.prompt;

import assay.core.content.Blob;
import assay.core.settings.Setting;
import assay.core.settings.SettingsError;
import assay.core.task.Key;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds prompts: the bundle's own, a file that the task brings for its graders, or a file on disk.
 *
 * @param own name of the resource that serves when nobody names a file
 * @param usual file that serves instead; empty = none
 * @param folder where files with relative names are looked up
 */
public record PromptFiles(String own, String usual, Path folder, List<String> places, List<String> needed) {
    private static final List<String> OF_GRADING = List.of("task", "documents", "submission", "criteria", "answer", "complaint");
    private static final List<String> OF_PAIRS = List.of("task", "documents", "first", "second", "criteria", "answer", "complaint");

    public static PromptFiles forGrading(String usual, Path folder) {
        return new PromptFiles("grade.md", usual, folder, OF_GRADING, List.of("submission", "criteria", "answer"));
    }

    public static PromptFiles forPairs(String usual, Path folder) {
        return new PromptFiles("prefer.md", usual, folder, OF_PAIRS, List.of("first", "second", "answer"));
    }

    /**
     * The prompt of that name.
     *
     * @param named empty for the usual one, else the bundle's own
     * @throws SettingsError when there is none, or it cannot be used
     */
    public PromptText read(String named, Key key) {
        String name = named.isEmpty() ? usual : named;
        Optional<Blob> ofTask = name.isEmpty() ? Optional.empty() : key.find(name);
        String text = name.isEmpty() ? ownText() : ofTask.map(Blob::text).orElseGet(() -> onDisk(name));
        try {
            return PromptText.of(text, places, needed);
        } catch (IllegalArgumentException e) {
            throw new SettingsError("the prompt \"" + name + "\" cannot be used: " + e.getMessage());
        }
    }

    /** Stands for the text of a prompt: its digest, or for one that only the task can tell, its name. */
    public String identity(String name) {
        try {
            return read(name, Key.NONE).digest().hex();
        } catch (SettingsError e) { // a file of the task, which its key stands for
            return "of the task: " + name;
        }
    }

    private String onDisk(String name) {
        Path file = path(name);
        if (!Files.isRegularFile(file))
            throw new SettingsError("prompt", Setting.of(name), "a file of the task's reference or materials, or a file that exists; there is no " + file);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new SettingsError("the prompt " + file + " cannot be read: " + e.getMessage());
        }
    }

    private Path path(String name) {
        try {
            return folder.resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw new SettingsError("prompt", Setting.of(name), "a file name");
        }
    }

    private String ownText() {
        try (InputStream in = Objects.requireNonNull(PromptFiles.class.getResourceAsStream(own), own)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(own, e);
        }
    }
}
