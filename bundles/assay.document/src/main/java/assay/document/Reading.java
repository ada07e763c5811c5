// SPDX-License-Identifier: Apache-2.0
package assay.document;

import assay.core.content.Blob;
import assay.core.spi.document.UnreadableDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** One document on its way to text, or to what is to be seen of it: in a file of its own, within bounds, and with failures in plain words. */
public final class Reading {
    /** Larger files are not opened. */
    static final long LARGEST = 256L << 20;

    /** Reads a document into the text that it is given. */
    @FunctionalInterface
    interface Way {
        void read(Path file, Cut to) throws Exception;
    }

    /** Makes something of a document. */
    @FunctionalInterface
    public interface Look<T> {
        T at(Path file) throws Exception;
    }

    static {
        // What the libraries log is of no use to those who have a document read: what goes wrong is thrown. Without this they say on
        // standard error that nobody takes their log, and how they clean up their buffers.
        for (String level : List.of("log4j2.StatusLogger.level", "org.apache.logging.log4j.simplelog.level"))
            if (System.getProperty(level) == null) System.setProperty(level, "OFF");
    }

    private Reading() {}

    static String of(Blob document, int most, Way way) throws UnreadableDocument, IOException, InterruptedException {
        Cut to = new Cut(most);
        return of(document, file -> {
            try {
                way.read(file, to);
                return to.text();
            } catch (Exception | StackOverflowError e) {
                if (isFull(e)) return to.cutText();
                throw e;
            }
        });
    }

    /** Looks at the document in a file of its own, which is gone afterwards. */
    public static <T> T of(Blob document, Look<T> look) throws UnreadableDocument, IOException, InterruptedException {
        if (document.size() > LARGEST)
            throw new UnreadableDocument("it has " + (document.size() >> 20) + " MiB; " + (LARGEST >> 20) + " MiB are read at most");
        Path file = Files.createTempFile("assay-document-", ".part");
        try {
            try (InputStream in = document.open()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return look.at(file);
        } catch (UnreadableDocument | InterruptedException e) {
            throw e;
        } catch (Exception | StackOverflowError e) {
            throw new UnreadableDocument(why(e), e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Ends the reading where it was interrupted. */
    public static void goOn() throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException("interrupted while a document was read");
    }

    private static boolean isFull(Throwable thrown) {
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < 20; t = t.getCause(), depth++) if (t instanceof Cut.Full) return true;
        return false;
    }

    private static String why(Throwable thrown) {
        String said = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage().lines().findFirst().orElse("");
        if (said.contains("Zip bomb")) return "it unpacks to far more than it should (a zip bomb?)";
        return "it is broken or not what its name says (" + (said.length() > 200 ? said.substring(0, 200) + "…" : said) + ")";
    }
}
