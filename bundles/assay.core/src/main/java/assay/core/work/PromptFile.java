// SPDX-License-Identifier: Apache-2.0
package assay.core.work;

import assay.core.content.Digest;
import java.util.Objects;

/**
 * A text file that takes the place of a solver's own words to the model. What it said is kept with the run.
 *
 * @param name its path, as the user wrote it
 */
public record PromptFile(String name, long size, Digest digest) {
    /** The setting of a worker that names one: {@code [prompt=terse.md]}. */
    public static final String KEY = "prompt";

    public PromptFile {
        if (name.isBlank()) throw new IllegalArgumentException("a prompt file needs a name");
        Objects.requireNonNull(digest, "digest");
    }

    /** As it stands in what a submission was made from. */
    public Provenance.Material material() {
        return new Provenance.Material(Provenance.PROMPT, name, "", "", digest);
    }
}
