// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.workshop;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.work.Provenance;
import java.util.Objects;
import java.util.Optional;

/** How a file is put before a model. */
public sealed interface Enclosure {
    /** The file as the task has it. */
    Blob file();

    /** The model reads the file itself. */
    record AsFile(Blob file) implements Enclosure {
        public AsFile {
            Objects.requireNonNull(file, "file");
        }
    }

    /**
     * The file goes into the prompt as text.
     *
     * @param text what goes in: the file's own text, or what a converter made of it
     * @param by the converter; absent for a file that is text
     */
    record AsText(Blob file, Blob text, Optional<Provenance.Material> by) implements Enclosure {
        public AsText {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(by, "by");
        }
    }

    /** Without converters: text as text, anything else as a file. */
    static Enclosure plain(Blob file) {
        return MediaTypes.isText(file.mediaType()) ? new AsText(file, file, Optional.empty()) : new AsFile(file);
    }
}
