// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.web;

import org.osgi.service.component.annotations.ComponentPropertyType;

/** How a view stands in the navigation, for whom, and what its pages load. */
@ComponentPropertyType
public @interface Shown {
    /** Makes the properties {@code assay.view.title}, {@code assay.view.order} and so on. */
    String PREFIX_ = "assay.view.";

    /** A word or two. */
    String title();

    /** Smaller stands further left. */
    int order() default 100;

    /**
     * Who sees it; an admin always does. For everybody else there is no such view: no entry, page, file or event of it. Whoever sees it
     * may also act in it, but for those whose only role among these is {@link Role#VIEWER}.
     */
    Role[] to() default {Role.ADMIN, Role.VIEWER};

    /** Modules that each page of the view loads, by {@link View#asset} name. */
    String[] scripts() default {};

    /** Styles that each page of the view loads, by {@link View#asset} name. */
    String[] styles() default {};
}
