// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.desk;

import java.util.Objects;

/**
 * Something a person notes beside the marks.
 *
 * @param subject what it is of, such as a file's name; may be empty
 */
public record Remark(Kind kind, String subject, String text) {
    /** What a remark is about. */
    public enum Kind {
        /** The person knows or guesses whose work it is. */
        RECOGNISED,
        /** A file could not be opened. */
        UNOPENED,
        /** A criterion is unclear or wrong. */
        RUBRIC,
        /** Of the work as a whole. */
        COMMENT,
        /** Minutes that were measured were corrected. */
        TIME,
        /** What a file was shown by. */
        SHOWN
    }

    public Remark {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
    }
}
