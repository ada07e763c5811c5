// SPDX-License-Identifier: Apache-2.0
package assay.web.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where {@code .cfg} files lie: the user's own folder and that of the distribution. What has a file keeps it; new ones are the user's own. */
record SettingFiles(Path own, Path distribution) {
    Path of(String pid, String name) {
        String file = name.isEmpty() ? pid + ".cfg" : pid + "-" + name + ".cfg";
        Path brought = distribution.resolve(file);
        return !Files.exists(own.resolve(file)) && Files.isWritable(brought) ? brought : own.resolve(file);
    }

    /** Names of the configurations of a kind. */
    List<String> names(String pid) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (Path folder : List.of(own, distribution)) {
            if (!Files.isDirectory(folder)) continue;
            try (Stream<Path> files = Files.list(folder)) {
                files.map(f -> f.getFileName().toString()).filter(f -> f.startsWith(pid + "-") && f.endsWith(".cfg"))
                        .forEach(f -> names.add(f.substring(pid.length() + 1, f.length() - ".cfg".length())));
            }
        }
        return List.copyOf(names);
    }
}
