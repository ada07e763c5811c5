// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** What one kind of database does in its own way. Everything else is the same SQL for all. */
public interface Database extends AutoCloseable {
    /** What users call it: the file, or the URL without its secrets. */
    String place();

    /** For migrations. */
    DataSource source();

    /** The one connection that writes, without auto-commit. */
    Connection writer() throws SQLException;

    /** A connection that reads what is committed; rows of a long answer come as they are asked for. */
    Connection reader() throws SQLException;

    /** What stands for the placeholders of the schema. */
    Map<String, String> dialect();

    /** What failed, in words, when it is the storage and not the data: disk full, broken, gone; else empty. */
    String fault(SQLException e);

    /** Whether the file or database is no store at all, or one that is damaged. */
    boolean isDamaged(SQLException e);

    @Override
    void close();
}
