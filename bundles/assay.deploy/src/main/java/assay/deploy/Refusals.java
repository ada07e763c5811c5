// SPDX-License-Identifier: Apache-2.0
package assay.deploy;

import assay.core.spi.engine.Troubles.Trouble;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Bundles that were not taken, each with the last reason, until it is taken or its file is gone. Safe for several threads. */
final class Refusals {
    private final Map<String, Trouble> last = new ConcurrentSkipListMap<>();

    /** @param origin the file in a folder, or the symbolic name of what a command named */
    void note(String origin, String bundle, String version, Refused why) {
        last.put(origin, new Trouble(bundle, version, why.getMessage()));
    }

    void forget(String origin) {
        last.remove(origin);
    }

    List<Trouble> all() {
        return List.copyOf(last.values());
    }
}
