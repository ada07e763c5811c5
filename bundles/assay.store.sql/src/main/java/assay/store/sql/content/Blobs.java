// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.content;

import assay.core.content.Blob;
import assay.core.content.Digest;

/** Keeps bytes under their digest, durably and once. */
public interface Blobs {
    /** Returns when the bytes are durable. */
    Digest keep(Blob blob);

    /** Reading fails with {@code IOException} when the bytes are not there. */
    Blob blob(String name, String mediaType, long size, Digest digest);
}
