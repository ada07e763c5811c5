// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.web;

import assay.core.content.Blob;
import assay.core.spi.document.UnreadableDocument;
import java.io.IOException;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Shows files that nobody trusts. It opens them on the server and says what is to be seen as {@link Preview}, which holds no markup:
 * the browser gets neither the file nor anything active in it. Registered as a service with {@code @Name} and {@link RendererTraits}.
 * Safe for use by several threads.
 */
@ConsumerType
public interface AttachmentRenderer {
    /**
     * One part of the file, such as a page or a sheet. Keeps memory within bounds whatever the bytes are, and ends early when interrupted.
     *
     * @param part from 0; a larger number than there are parts gives the last
     * @throws UnreadableDocument when the file is broken, encrypted, too large, or not what its name says
     */
    Preview render(Blob file, int part) throws UnreadableDocument, IOException, InterruptedException;

    /**
     * The file as it may be handed to somebody who must not learn who made it: without the properties in which programs note author
     * and program. Empty where this renderer cannot take them out.
     */
    default Optional<Blob> anonymous(Blob file) throws UnreadableDocument, IOException, InterruptedException {
        return Optional.empty();
    }
}
