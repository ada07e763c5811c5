// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** What {@code conf/framework.properties} says, with {@code ${assay.home}} and the like filled in. */
final class FrameworkSettings {

    private static final String WATCHED = "felix.fileinstall.dir";

    private final Map<String, String> values;

    private FrameworkSettings(Map<String, String> values) {
        this.values = values;
    }

    static FrameworkSettings read(Distribution distribution, CacheSlot slot) throws IOException {
        var file = new Properties();
        try (var in = Files.newBufferedReader(distribution.settings())) {
            file.load(in);
        }
        var places = Map.of(
                "${assay.home}", distribution.home().toString(),
                "${assay.conf}", System.getProperty("assay.conf", ""),
                "${assay.slot}", slot.folder().toString());
        var values = new HashMap<String, String>();
        file.forEach((key, value) -> values.put((String) key, filled((String) value, places)));
        values.computeIfPresent(WATCHED, (key, folders) -> existing(folders));
        return new FrameworkSettings(Map.copyOf(values));
    }

    /** Symbolic names of the bundles to start before all others, in this order. */
    List<String> startFirst() {
        return names("assay.start.first");
    }

    /** Symbolic names of the bundles that a command starts when it wants them. */
    List<String> startLater() {
        return names("assay.start.later");
    }

    /** Symbolic names of the bundles to start when all others are there. */
    List<String> startLast() {
        return names("assay.start.last");
    }

    private List<String> names(String key) {
        return Arrays.stream(values.getOrDefault(key, "").split(",")).map(String::strip).toList();
    }

    /** Folders of settings and of plugins to drop in, those that are there. */
    List<Path> watched() {
        return Arrays.stream(values.getOrDefault(WATCHED, "").split(",")).filter(folder -> !folder.isEmpty()).map(Path::of).toList();
    }

    /** How long to wait for the command line to appear. */
    Duration startLimit() {
        return Duration.ofSeconds(Long.parseLong(values.getOrDefault("assay.start.seconds", "30")));
    }

    /** How long a command may take to put things in order after Ctrl-C. */
    Duration stopLimit() {
        return Duration.ofSeconds(Long.parseLong(values.getOrDefault("assay.stop.seconds", "20")));
    }

    /** Whether Configuration Admin holds everything back until its plugins are there. */
    boolean needSecrets() {
        return values.containsKey("felix.cm.config.plugins");
    }

    Map<String, String> forFramework() {
        return values;
    }

    private static String filled(String value, Map<String, String> places) {
        var filled = value;
        for (var place : places.entrySet()) {
            filled = filled.replace(place.getKey(), place.getValue());
        }
        return filled;
    }

    /** File Install waits two seconds at the end for a folder that is not there. */
    private static String existing(String folders) {
        return Arrays.stream(folders.split(","))
                .map(String::strip)
                .filter(folder -> !folder.isEmpty() && Files.isDirectory(Path.of(folder)))
                .collect(Collectors.joining(","));
    }
}
