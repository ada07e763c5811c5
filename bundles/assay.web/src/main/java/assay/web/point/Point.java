// SPDX-License-Identifier: Apache-2.0
package assay.web.point;

import java.util.List;

/**
 * An extension point: a type of service that bundles offer and others use.
 *
 * @param area the package behind {@code assay.core.spi}, such as {@code grader}
 * @param askers components that ask for such services, whether there are any or not
 */
public record Point(String area, String type, List<Offered> offered, List<String> askers) {
    /**
     * A service that is there.
     *
     * @param name as users write it, otherwise that of the component; may be empty
     * @param users bundles that hold it now
     */
    public record Offered(String name, String bundle, String version, int ranking, List<String> users) {}
}
