// SPDX-License-Identifier: Apache-2.0
package assay.itest.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** The replies that are durable in a store, read from a copy so that the store itself stays as the crash left it. */
final class StoredReplies {
    private StoredReplies() {}

    /** Stored answers by the word that they say. */
    static Map<String, String> in(Path store, Path copies) throws IOException, SQLException {
        Path copy = Files.createTempDirectory(Files.createDirectories(copies), "store");
        for (String file : new String[] {"assay.db", "assay.db-wal"})
            if (Files.exists(store.resolve(file))) Files.copy(store.resolve(file), copy.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        Map<String, String> found = new TreeMap<>();
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("assay.db"));
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("select text from call_ended")) {
            while (r.next()) {
                String again = found.put(r.getString(1).split(" ")[0], r.getString(1));
                if (again != null) throw new AssertionError("stored twice: " + again + " and " + r.getString(1));
            }
        }
        return found;
    }
}
