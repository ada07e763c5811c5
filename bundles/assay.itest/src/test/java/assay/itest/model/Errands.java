// SPDX-License-Identifier: Apache-2.0
package assay.itest.model;

import assay.testkit.model.Received;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Errands as they arrive at a server, whatever the protocol. */
final class Errands {
    private static final Pattern ERRAND = Pattern.compile("Please say word(\\d+)\\.");

    private Errands() {}

    /** The number of the errand that a request is about. */
    static int number(Received request) {
        Matcher errand = ERRAND.matcher(request.body());
        if (!errand.find()) throw new AssertionError("no errand in " + request.body());
        return Integer.parseInt(errand.group(1));
    }
}
