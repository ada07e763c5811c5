// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Keeps SQLite's native library unpacked from one start to the next; the driver would unpack and compare it each time,
 * which takes longer than all the rest of opening a store. Where it does not work, the driver does it its way.
 */
public final class NativeLibrary {
    private NativeLibrary() {}

    /** @param folder that is the program's own */
    public static void keepIn(Path folder) {
        if (System.getProperty("org.sqlite.lib.path") != null) return;
        try {
            Path own = folder.resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
            Path library = own.resolve(LibraryLoaderUtil.getNativeLibName());
            if (!Files.exists(library)) unpack(library);
            System.setProperty("org.sqlite.lib.path", own.toString());
        } catch (IOException e) {
            System.getLogger(NativeLibrary.class.getName()).log(System.Logger.Level.DEBUG, "SQLite's library is not kept", e);
        }
    }

    private static void unpack(Path library) throws IOException {
        String packed = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + library.getFileName();
        try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(packed)) {
            if (in == null) throw new IOException("the driver has no " + packed);
            Files.createDirectories(library.getParent());
            Path part = Files.createTempFile(library.getParent(), "part", "");
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
