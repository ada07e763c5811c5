// SPDX-License-Identifier: Apache-2.0
package assay.core.work;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.content.Digester;
import java.util.List;
import java.util.Objects;

/**
 * What a worker hands in.
 *
 * @param text the answer in words; may be empty
 * @param files handed in beside it, names unique
 * @param spent what the worker says it took; the engine adds what it saw itself
 */
public record Submission(String text, List<Blob> files, Spent spent) {
    public Submission {
        Objects.requireNonNull(text, "text");
        files = List.copyOf(files);
        Objects.requireNonNull(spent, "spent");
    }

    public static Submission of(String text) {
        return new Submission(text, List.of(), Spent.NOTHING);
    }

    /** Digest of text and files: what a verdict depends on. */
    public Digest digest() {
        return Digester.of("submission/1").text(text).blobs(files).finish();
    }
}
