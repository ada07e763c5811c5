// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * How the workbench is served.
 *
 * @param names further names of this machine under which browsers may ask
 * @param idle after which a browser in which nobody does anything is logged out
 * @param longest after which a browser is logged out in any case
 */
public record Serving(InetSocketAddress at, List<String> names, Duration idle, Duration longest, InstantSource clock) {
    public Serving {
        names = List.copyOf(names);
        if (idle.isNegative() || idle.isZero() || longest.compareTo(idle) < 0) throw new IllegalArgumentException("sessions of " + idle + " idle and " + longest + " at most");
    }

    public static Serving at(InetSocketAddress at) {
        return new Serving(at, List.of(), Duration.ofHours(8), Duration.ofDays(7), InstantSource.system());
    }
}
