// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Properties;
import org.osgi.framework.BundleContext;

/**
 * Hands the {@code .cfg} files to Configuration Admin before any plugin starts, so that a plugin is never seen without its
 * settings. File Install, which starts later, finds them done and hears of changes alone: it knows a configuration by the name
 * of its file.
 */
final class SettingsFiles {
    private static final String ADMIN = "org.osgi.service.cm.ConfigurationAdmin";
    private static final String FILE_NAME = "felix.fileinstall.filename";
    /** Any bundle may have them. */
    private static final String EVERYBODY = "?";

    private final List<Path> folders;

    SettingsFiles(List<Path> folders) {
        this.folders = folders;
    }

    void apply(BundleContext context) throws IOException, ReflectiveOperationException {
        var reference = context.getServiceReference(ADMIN);
        if (reference == null) {
            return;
        }
        Object admin = context.getService(reference);
        for (var folder : folders) {
            for (var file : filesOf(folder)) {
                apply(file, admin);
            }
        }
        context.ungetService(reference);
    }

    /** The class of the service belongs to a bundle, so the launcher can only call it by name. */
    private static void apply(Path file, Object admin) throws IOException, ReflectiveOperationException {
        var name = file.getFileName().toString();
        var pid = name.substring(0, name.length() - ".cfg".length());
        int dash = pid.indexOf('-');
        var api = admin.getClass().getClassLoader().loadClass(ADMIN);
        Object configuration = dash < 0
                ? api.getMethod("getConfiguration", String.class, String.class).invoke(admin, pid, EVERYBODY)
                : api.getMethod("getFactoryConfiguration", String.class, String.class, String.class)
                        .invoke(admin, pid.substring(0, dash), pid.substring(dash + 1), EVERYBODY);
        var type = api.getClassLoader().loadClass("org.osgi.service.cm.Configuration");
        type.getMethod("update", Dictionary.class).invoke(configuration, settingsIn(file));
    }

    private static Hashtable<String, Object> settingsIn(Path file) throws IOException {
        var read = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.load(in);
        }
        var settings = new Hashtable<String, Object>();
        read.forEach((key, value) -> settings.put((String) key, ((String) value).strip()));
        settings.put(FILE_NAME, file.toAbsolutePath().toUri().toString());
        return settings;
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".cfg")).sorted().toList();
        }
    }
}
