// SPDX-License-Identifier: Apache-2.0
package assay.solver.baseline;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.workshop.Enclosure;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Brief;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the client attached, as far as it can be read: text as it is, and PDF, word-processor files and workbooks as the text
 * that the workshop makes of them, each sheet a table of its own. Pictures are not read, nor is what no converter takes. Of a
 * long file only the beginning is.
 */
final class Sources {
    /** Bytes that are read of one file. */
    static final int MOST = 1 << 20;
    private static final Set<String> SHEETS = Set.of(MediaTypes.of("a.xlsx"), MediaTypes.of("a.xlsm"));
    private static final Pattern HEADING = Pattern.compile("(?m)^# Sheet: (.*)$");
    private final List<Source> readable;

    /** One readable attachment. */
    record Source(String name, String mediaType, String text) {}

    private Sources(List<Source> readable) {
        this.readable = readable;
    }

    static Sources of(Brief brief, Workshop shop) throws InterruptedException {
        List<Source> readable = new ArrayList<>();
        for (Blob b : brief.attachments()) {
            if (MediaTypes.isText(b.mediaType())) readable.add(new Source(b.fileName(), b.mediaType(), beginning(b)));
            else converted(b, shop).ifPresent(text -> readable.addAll(SHEETS.contains(b.mediaType()) ? sheets(b.fileName(), text)
                    : List.of(new Source(b.fileName(), "text/plain", text))));
        }
        return new Sources(List.copyOf(readable));
    }

    /** Empty where nothing makes text of it: a floor is what can be had without looking at it. */
    private static Optional<String> converted(Blob file, Workshop shop) throws InterruptedException {
        try {
            return shop.enclose(file) instanceof Enclosure.AsText t ? Optional.of(beginning(t.text())) : Optional.empty();
        } catch (UnreadableDocument e) {
            return Optional.empty();
        }
    }

    /** The sheets of a workbook as converters write them: each a table of comma-separated values under its heading. */
    private static List<Source> sheets(String name, String text) {
        List<Source> sheets = new ArrayList<>();
        Matcher heading = HEADING.matcher(text);
        int from = 0;
        String sheet = name;
        while (heading.find()) {
            if (!text.substring(from, heading.start()).isBlank()) sheets.add(new Source(sheet, "text/csv", text.substring(from, heading.start()).strip()));
            sheet = name + " " + heading.group(1);
            from = heading.end();
        }
        if (!text.substring(from).isBlank()) sheets.add(new Source(sheet, "text/csv", text.substring(from).strip()));
        return sheets;
    }

    List<Source> all() {
        return readable;
    }

    /** All sources one after another; the instructions where there is none. */
    String textOr(String instructions) {
        if (readable.isEmpty()) return instructions;
        return readable.stream().map(Source::text).collect(Collectors.joining("\n\n"));
    }

    private static String beginning(Blob file) {
        try (InputStream in = file.open()) {
            return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading \"" + file.name() + "\"", e);
        }
    }
}
