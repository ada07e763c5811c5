// SPDX-License-Identifier: Apache-2.0
package assay.desk.blind;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A file that was handed in, with names withheld: in its own name, in its text, and of an office file also in its properties.
 * Other files are passed on as they are.
 */
final class ScrubbedFile {
    /** Bytes of a file that is looked through. */
    static final long LONGEST = 20L << 20;

    private static final Set<String> PROPERTIES = Set.of("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "meta.xml");
    private static final Pattern PROPERTY = Pattern.compile("(?s)<((?:dc:creator|cp:lastModifiedBy|Application|AppVersion|Company|Manager|meta:generator|"
            + "meta:initial-creator|dc:description|cp:keywords)(?:\\s[^>]*)?)>.*?</");

    private ScrubbedFile() {}

    /** @param taken names that files before it have */
    static Blob of(Blob file, Scrubbing scrubbing, Collection<String> taken) {
        String name = free(scrubbing.of(file.name(), "withheld"), taken);
        if (file.size() > LONGEST) return file.named(name);
        if (isText(file)) {
            String clean = scrubbing.of(file.text());
            return clean.equals(file.text()) ? file.named(name) : Blob.ofText(name, file.mediaType(), clean);
        }
        return isOffice(file.name()) ? office(file, name, scrubbing) : file.named(name);
    }

    static boolean isText(Blob file) {
        return MediaTypes.isText(file.mediaType());
    }

    private static boolean isOffice(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(docx|xlsx|pptx|odt|ods|odp)");
    }

    private static String free(String name, Collection<String> taken) {
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            int dot = name.lastIndexOf('.');
            free = dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) + "-" + i + name.substring(dot) : name + "-" + i;
        }
        return free;
    }

    /** A file that cannot be unpacked is passed on: that it cannot be opened is for the grader to see. */
    private static Blob office(Blob file, String name, Scrubbing scrubbing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file.bytes())); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                byte[] content = in.readNBytes((int) (4 * LONGEST));
                if (in.read() >= 0) return file.named(name);
                out.putNextEntry(new ZipEntry(e.getName()));
                out.write(e.getName().endsWith(".xml") ? xml(e.getName(), content, scrubbing) : content);
            }
        } catch (IOException | IllegalArgumentException e) {
            return file.named(name);
        }
        return bytes.size() <= 22 ? file.named(name) : Blob.of(name, file.mediaType(), bytes.toByteArray());
    }

    private static byte[] xml(String part, byte[] content, Scrubbing scrubbing) {
        String text = new String(content, StandardCharsets.UTF_8);
        String clean = PROPERTIES.contains(part) ? PROPERTY.matcher(text).replaceAll("<$1></") : scrubbing.of(text);
        return clean.equals(text) ? content : clean.getBytes(StandardCharsets.UTF_8);
    }
}
