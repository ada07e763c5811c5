// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.database;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The JDBC URL of a PostgreSQL server. What it says of user and password goes to the driver and nowhere else. */
public record PostgresUrl(String url) {
    public static final String START = "jdbc:postgresql:";

    /** Server, database and schema: what tells stores apart, and what may be shown. */
    public String withoutSecrets() {
        String[] parts = url.split("\\?", 2);
        String shown = parts[0].replaceFirst("//[^/]*@", "//");
        if (parts.length == 1) return shown;
        String schema = Arrays.stream(parts[1].split("&")).filter(p -> p.startsWith("currentSchema=")).collect(Collectors.joining("&"));
        return schema.isEmpty() ? shown : shown + "?" + schema;
    }

    @Override
    public String toString() {
        return withoutSecrets();
    }
}
