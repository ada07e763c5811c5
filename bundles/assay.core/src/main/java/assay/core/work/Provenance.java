// SPDX-License-Identifier: Apache-2.0
package assay.core.work;

import assay.core.content.Digest;
import java.util.List;
import java.util.Objects;

/** What a submission was made from beside the task itself. */
public record Provenance(List<Material> materials) {
    public static final Provenance NONE = new Provenance(List.of());

    /** Kind of an attachment that a converter turned into text. */
    public static final String CONVERTED = "converted";

    /** Kind of a prompt file that took the place of the solver's own words. */
    public static final String PROMPT = "prompt";

    /**
     * Something that went to the worker in another form than the task has it.
     *
     * @param kind {@value #CONVERTED} or {@value #PROMPT}
     * @param name of the file
     * @param by name of the converter; empty for a prompt file
     * @param version of the converter; empty for a prompt file
     * @param digest of the text that was used
     */
    public record Material(String kind, String name, String by, String version, Digest digest) {
        public Material {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(digest, "digest");
        }

        /** {@code churn.xlsx as text by spreadsheet 1}, or {@code prompt a.md (1a2b…)}. */
        public String describe() {
            return kind.equals(CONVERTED) ? name + " as text by " + by + " " + version : kind + " " + name + " (" + digest.brief() + ")";
        }
    }

    public Provenance {
        materials = List.copyOf(materials);
    }
}
