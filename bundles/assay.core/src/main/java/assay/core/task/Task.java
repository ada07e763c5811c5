// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

import assay.core.content.Digest;
import assay.core.content.Digester;
import java.util.Objects;

/**
 * One unit of paid work.
 *
 * @param id unique in its suite: letters, digits, {@code . _ -}
 * @param brief what a worker sees
 * @param rubric how it is judged; may be empty
 * @param key what graders see and workers do not
 */
public record Task(String id, Brief brief, Rubric rubric, Key key, Worth worth, Labels labels, Background background) {
    public Task {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,199}"))
            throw new IllegalArgumentException("task id \"" + id + "\" must be 1 to 200 letters, digits, dots, dashes or underscores");
        Objects.requireNonNull(brief, "brief");
        Objects.requireNonNull(rubric, "rubric");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(worth, "worth");
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(background, "background");
    }

    public Task(String id, Brief brief, Rubric rubric) {
        this(id, brief, rubric, Key.NONE, Worth.UNKNOWN, Labels.NONE, Background.NONE);
    }

    /** Digest of the reference answer and the other files that only graders see. */
    public Digest keyDigest() {
        return Digester.of("key/1").blobs(key.reference()).blobs(key.materials()).finish();
    }
}
