// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.grader;

import assay.core.grading.RaterKind;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** What kind of rater a grader is: service property {@code assay.grader.kind}. */
@ComponentPropertyType
public @interface Rates {
    /** Makes the property {@code assay.grader.kind}. */
    String PREFIX_ = "assay.grader.";

    RaterKind kind();
}
