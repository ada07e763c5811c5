// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.web;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** What views must know of a renderer before they call it. Of two that take a type, the one of the higher rank is asked. */
@ComponentPropertyType
public @interface RendererTraits {
    /** Makes the properties {@code assay.renderer.types} and so on. */
    String PREFIX_ = "assay.renderer.";

    /** Media types of the files that it shows. */
    String[] types();

    /** Changes whenever the same file would look different; it is kept with what people say of the file. */
    String version();

    /** Higher is asked first. */
    int rank() default 0;
}
