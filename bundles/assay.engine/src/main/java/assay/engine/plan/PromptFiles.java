// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import assay.core.content.Blob;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.store.RunStore;
import assay.core.work.PromptFile;
import assay.core.work.Worker;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The prompt files that workers of a run name, each read once while the run is planned. */
final class PromptFiles {
    private static final long LARGEST = 1 << 20;

    private final Path directory;
    private final Map<String, Blob> read = new LinkedHashMap<>();

    /** @param directory in which relative paths are looked up */
    PromptFiles(Path directory) {
        this.directory = directory;
    }

    /** What the setting of a worker names, if anything. */
    static Optional<String> named(Worker worker) {
        return Optional.ofNullable(worker.settings().values().get(PromptFile.KEY)).map(Object::toString);
    }

    /** @throws UserError when there is no such file, or it holds no text */
    PromptFile of(String name, String worker) {
        Blob text = read.get(name);
        if (text == null) read.put(name, text = Blob.of("prompt.txt", "text/plain", bytes(name, worker)));
        return new PromptFile(name, text.size(), text.digest());
    }

    /** Keeps all of them, before the plan that names them. */
    void keep(RunStore store) {
        read.values().forEach(store::keep);
    }

    private byte[] bytes(String name, String worker) {
        Path file = directory.resolve(name).toAbsolutePath().normalize();
        if (!Files.isRegularFile(file))
            throw wrong(worker, "names the prompt file \"" + name + "\", " + (Files.exists(file) ? "which is no file: " : "which is not there: ") + file + ".",
                    "Write its path from the folder in which the run is started, or in full.");
        try {
            if (Files.size(file) > LARGEST)
                throw wrong(worker, "names the prompt file \"" + name + "\", which has " + Files.size(file) + " bytes.", "A prompt has " + LARGEST + " bytes at most.");
            byte[] bytes = Files.readAllBytes(file);
            if (StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().isBlank())
                throw wrong(worker, "names the prompt file \"" + name + "\", which is empty: " + file + ".", "Write into it what the model is to be told first.");
            return bytes;
        } catch (CharacterCodingException e) {
            throw wrong(worker, "names the prompt file \"" + name + "\", which is no text in UTF-8: " + file + ".", "Save it as UTF-8.");
        } catch (IOException e) {
            throw wrong(worker, "names the prompt file \"" + name + "\", which cannot be read: " + e + ".", "");
        }
    }

    private static UserError wrong(String worker, String what, String remedy) {
        return new UserError(Place.in("--worker " + worker), "Worker \"" + worker + "\" " + what, remedy);
    }
}
