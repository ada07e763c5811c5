// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.write;

import assay.core.content.Digest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Tells whether a settlement is the one that counts now. Only then it is left out: an earlier one, whose wages are
 * asked for again, is stored anew to count again.
 */
final class LatestSettlement {
    private final PreparedStatement statement;

    LatestSettlement(Connection c) throws SQLException {
        statement = c.prepareStatement(
                "select digest from settled where run = ? and policy = ? and task = ? order by id desc limit 1");
    }

    boolean has(long run, long policy, long task, Digest key) throws SQLException {
        statement.setLong(1, run);
        statement.setLong(2, policy);
        statement.setLong(3, task);
        try (ResultSet r = statement.executeQuery()) {
            return r.next() && Arrays.equals(r.getBytes(1), HexFormat.of().parseHex(key.hex()));
        }
    }
}
