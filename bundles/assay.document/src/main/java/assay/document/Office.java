// SPDX-License-Identifier: Apache-2.0
package assay.document;

import assay.core.content.Blob;
import assay.core.spi.document.UnreadableDocument;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;

/** Opens packages of Office Open XML: nothing is run, nothing outside is followed, and no part may unpack beyond bounds. */
public final class Office {
    private static final long LARGEST_PART = 128L << 20;

    static {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxFileCount(20_000);
    }

    /** Reads an opened package into the text that it is given. */
    @FunctionalInterface
    interface Way {
        void read(OPCPackage opened, Cut to) throws Exception;
    }

    private Office() {}

    /**
     * A package as text.
     *
     * @param parts media type of the parts that are held in memory as a tree
     * @param largest bytes of such a part at most
     */
    static String text(Blob document, int most, String parts, long largest, Way way) throws UnreadableDocument, IOException, InterruptedException {
        return Reading.of(document, most, (file, to) -> {
            OPCPackage opened = open(file);
            try {
                requireParts(opened, parts, largest);
                way.read(opened, to);
            } finally {
                opened.revert();
            }
        });
    }

    /** An office file; whoever opened it lets it go with {@code revert}. */
    public static OPCPackage open(Path file) throws UnreadableDocument, IOException, OpenXML4JException {
        FileMagic magic = FileMagic.valueOf(file.toFile());
        if (magic == FileMagic.OLE2) throw new UnreadableDocument("it is encrypted, or a binary file of an old Office");
        if (magic != FileMagic.OOXML) throw new UnreadableDocument("it is no Office file");
        return OPCPackage.open(file.toFile(), PackageAccess.READ);
    }

    /** For parts that are held in memory as a tree, some twenty times their size. */
    public static void requireParts(OPCPackage opened, String type, long most) throws UnreadableDocument, IOException {
        for (PackagePart part : opened.getPartsByContentType(type)) {
            try (var in = part.getInputStream()) {
                if (in.skip(most + 1) > most)
                    throw new UnreadableDocument("its part " + part.getPartName() + " has more than " + (most >> 20) + " MiB");
            }
        }
    }
}
