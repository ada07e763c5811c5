// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.web;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** How a view stands in the navigation. */
@ComponentPropertyType
public @interface Shown {
    /** Makes the properties {@code assay.view.title} and {@code assay.view.order}. */
    String PREFIX_ = "assay.view.";

    /** A word or two. */
    String title();

    /** Smaller stands further left. */
    int order() default 100;
}
