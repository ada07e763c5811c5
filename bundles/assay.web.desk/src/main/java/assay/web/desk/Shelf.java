// SPDX-License-Identifier: Apache-2.0
package assay.web.desk;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.spi.desk.BlindItem;
import assay.core.spi.web.NoSuchPage;
import assay.html.file.Attachments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of an item under short names that say nothing: {@code t0} of the task, {@code r0} for graders alone, {@code w0} of the work. */
public final class Shelf {
    private final List<Entry> entries = new ArrayList<>();

    /** @param name in addresses */
    public record Entry(String name, Blob file) {
        public boolean isWork() {
            return name.startsWith("w");
        }

        public boolean isOfTask() {
            return name.startsWith("t");
        }

        public String size() {
            long bytes = file.size();
            return bytes < 2_000 ? bytes + " bytes" : bytes < 2_000_000 ? bytes / 1_000 + " kB" : bytes / 1_000_000 + " MB";
        }
    }

    Shelf(BlindItem item) {
        add("t", item.brief().attachments());
        add("r", item.reference());
        add("w", item.files());
    }

    private void add(String letter, List<Blob> files) {
        for (int i = 0; i < files.size(); i++) entries.add(new Entry(letter + i, files.get(i)));
    }

    public List<Entry> entries() {
        return entries;
    }

    public List<Entry> work() {
        return entries.stream().filter(Entry::isWork).toList();
    }

    Entry find(String name) {
        return entries.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow(() -> new NoSuchPage("The item has no such file."));
    }

    /**
     * The file as it may be handed over. Of work, a file whose properties nobody can take out is not handed over at all; texts and
     * office files come from the desk without them.
     */
    static Optional<Blob> handedOver(Entry entry, Attachments attachments) throws InterruptedException {
        String ending = entry.file().name().substring(entry.file().name().lastIndexOf('.') + 1);
        if (!entry.isWork() || MediaTypes.isText(entry.file().mediaType()) || List.of("docx", "xlsx", "pptx").contains(ending)) return Optional.of(entry.file());
        return attachments.anonymous(entry.file());
    }
}
