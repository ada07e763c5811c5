// SPDX-License-Identifier: Apache-2.0
package assay.itest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is durable in a store, read from a copy so that the store itself stays as it was left. */
public final class StoreCopy {
    private final Path database;

    private StoreCopy(Path database) {
        this.database = database;
    }

    /** @param folder of a store that nobody works on */
    public static StoreCopy of(Path folder) {
        try {
            Path copy = Files.createTempDirectory(Files.createDirectories(folder.resolveSibling("copies")), "store");
            for (String file : new String[] {"assay.db", "assay.db-wal"})
                if (Files.exists(folder.resolve(file))) Files.copy(folder.resolve(file), copy.resolve(file));
            return new StoreCopy(copy.resolve("assay.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of runs. */
    public List<String> runs() {
        return texts("select name from run");
    }

    /** Answers of models, by the word that each begins with. */
    public Map<String, String> replies() {
        Map<String, String> found = new TreeMap<>();
        for (String text : texts("select text from call_ended")) {
            String before = found.put(text.split(" ")[0], text);
            if (before != null) throw new AssertionError("stored twice: " + before + " and " + text);
        }
        return found;
    }

    private List<String> texts(String question) {
        List<String> found = new ArrayList<>();
        if (!Files.exists(database)) return found;
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery(question)) {
            while (r.next()) found.add(r.getString(1));
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(question + " in " + database, e);
        }
    }
}
