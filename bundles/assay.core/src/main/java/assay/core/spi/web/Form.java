// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.web;

import assay.core.content.Blob;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What a browser posted: fields by name, in the order in which they came. Immutable. */
@ProviderType
public interface Form {
    /** The hidden field of every form that carries {@link Visit#token}. */
    String TOKEN = "_token";

    /** The header that carries {@link Visit#token} where a script posts without the field. */
    String TOKEN_HEADER = "X-Assay-Token";

    /** All values of a field; empty when it was not posted. */
    List<String> texts(String name);

    /** The files that were chosen in a field; empty when there are none. Their names are those that the browser told, without folders. */
    List<Blob> files(String name);

    /** The first value of a field, line ends as {@code \n}; empty when the field was not posted or holds nothing. */
    default Optional<String> text(String name) {
        return texts(name).stream().findFirst().filter(t -> !t.isEmpty());
    }
}
