// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A connection that reads, with the questions it was asked before. Used by one thread at a time. */
final class Reader {
    private final Connection connection;
    private final Map<String, PreparedStatement> asked = new HashMap<>();

    Reader(Connection connection) {
        this.connection = connection;
    }

    /** @param parameters Long, Integer, byte[] or String */
    PreparedStatement ask(String sql, Object... parameters) throws SQLException {
        PreparedStatement s = asked.get(sql);
        if (s == null) asked.put(sql, s = connection.prepareStatement(sql));
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof Long v) s.setLong(i + 1, v);
            else if (parameters[i] instanceof Integer v) s.setInt(i + 1, v);
            else if (parameters[i] instanceof byte[] v) s.setBytes(i + 1, v);
            else s.setString(i + 1, (String) parameters[i]);
        }
        return s;
    }

    /** Ends what was read, so that the next question sees what was stored since. */
    void rest() throws SQLException {
        if (!connection.getAutoCommit()) connection.commit();
    }

    void close() throws SQLException {
        connection.close();
    }
}
