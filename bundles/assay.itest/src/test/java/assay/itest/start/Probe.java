// SPDX-License-Identifier: Apache-2.0
package assay.itest.start;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** A component of a bundle that these tests make: a command line that prints the settings it was given. */
public final class Probe implements Callable<Integer> {

    private final Map<String, Object> settings = new TreeMap<>();

    public void activate(Map<String, Object> given) {
        if ("invisible".equals(given.get("colour"))) {
            throw new IllegalArgumentException("invisible is not a colour");
        }
        settings.putAll(given);
        settings.keySet().removeIf(key -> key.contains("."));
    }

    @Override
    public Integer call() {
        System.out.println(settings);
        return 0;
    }
}
