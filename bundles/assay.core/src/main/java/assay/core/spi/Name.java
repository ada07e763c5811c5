// SPDX-License-Identifier: Apache-2.0
package assay.core.spi;

import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * The name under which a plugin registers, as users write it: lower-case letters, digits and dashes. The service
 * property is {@value #KEY}. A component whose name comes from its configuration sets the property there.
 */
@ComponentPropertyType
public @interface Name {
    /** Key of the service property. */
    String KEY = "assay.name";
    /** Makes the property {@code assay.name}. */
    String PREFIX_ = "assay.";

    String value();
}
