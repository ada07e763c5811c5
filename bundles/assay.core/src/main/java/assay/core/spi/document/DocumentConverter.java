// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.document;

import assay.core.content.Blob;
import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads a document as text. Registered as a service with {@code @Name} and {@link ConverterTraits}; which files it takes stands
 * there, so that nothing of it is loaded before a file needs it. Safe for use by several threads.
 */
@ConsumerType
public interface DocumentConverter {
    /**
     * The document as text: the same bytes give the same text for as long as the version is the same. Ends early when
     * interrupted, and keeps memory and time within bounds whatever the bytes are.
     *
     * @param most characters of text at most; a longer text is cut, and its last line says so
     * @throws UnreadableDocument when the file is broken, encrypted, too large, or not what its name says
     */
    String convert(Blob document, int most) throws UnreadableDocument, IOException, InterruptedException;
}
