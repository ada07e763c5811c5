// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.database;

import assay.store.sql.content.Blobs;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/**
 * What one kind of database does in its own way; everything else is the same SQL for all. From its making until
 * {@link #close} it belongs to this process alone.
 */
public interface Database extends AutoCloseable {
    /** What users call it: the file, or the server and database. */
    String place();

    /** For migrations. */
    DataSource source();

    /** The connection that writes, without auto-commit; asked for once, and closed with this. */
    Connection writer() throws SQLException;

    /** A connection that reads what is committed; rows of a long answer come as they are asked for. */
    Connection reader() throws SQLException;

    /** Where bytes are kept. */
    Blobs blobs();

    /** What stands for the placeholders of the schema. */
    Map<String, String> dialect();

    /** What failed, in words, when it is the storage and not the data: disk full, broken, gone; else empty. */
    String fault(SQLException e);

    /** Whether there is no store at all, or a damaged one. */
    boolean isDamaged(SQLException e);

    @Override
    void close();
}
