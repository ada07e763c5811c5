// SPDX-License-Identifier: Apache-2.0
package assay.desk.command;

import assay.core.content.Blob;
import assay.core.spi.command.Console;
import assay.core.spi.desk.BlindItem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** An item on a screen; its files are laid into a folder. */
final class ItemShown {
    private ItemShown() {}

    /** @param folder below which the item gets a folder of its own when it has files */
    static void show(BlindItem item, Path folder, Console console) throws IOException {
        console.line("");
        console.line("Item " + item.id() + "   " + item.brief().title());
        console.line("");
        item.brief().instructions().lines().forEach(console::line);
        Path own = folder.resolve("item-" + item.id());
        lay(item.brief().attachments(), own.resolve("task"), "From the client", console);
        lay(item.reference(), own.resolve("reference"), "Reference", console);
        console.line("");
        console.line("Handed in:");
        if (item.text().isBlank()) console.line("  (no text)");
        item.text().lines().forEach(l -> console.line("  | " + l));
        lay(item.files(), own.resolve("submission"), "Files handed in", console);
    }

    static void lay(List<Blob> files, Path folder, String what, Console console) throws IOException {
        if (files.isEmpty()) return;
        write(files, folder);
        console.line(what + ": " + String.join(", ", files.stream().map(Blob::name).toList()) + "   in " + folder);
    }

    static void write(List<Blob> files, Path folder) throws IOException {
        for (Blob file : files) {
            Path to = folder.resolve(file.name()).normalize();
            Files.createDirectories(to.getParent());
            try (InputStream in = file.open()) {
                Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
