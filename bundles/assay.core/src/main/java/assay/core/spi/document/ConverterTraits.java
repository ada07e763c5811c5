// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.document;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** What the engine must know of a converter before it calls it. */
@ComponentPropertyType
public @interface ConverterTraits {
    /** Makes the properties {@code assay.converter.types} and so on. */
    String PREFIX_ = "assay.converter.";

    /** Media types of the documents that it takes. */
    String[] types();

    /** Changes whenever the same file would give another text: what was made with an earlier version is then made anew. */
    String version();
}
