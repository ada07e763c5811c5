// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.database;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/** Takes what Flyway says into the JDK's log, one level lower: a new store is nothing to tell a user of. */
public final class QuietLog implements Log {
    private final System.Logger log;

    private QuietLog(System.Logger log) {
        this.log = log;
    }

    /** Flyway makes it by its name. */
    public static final class Creator implements LogCreator {
        @Override
        public Log createLogger(Class<?> source) {
            return new QuietLog(System.getLogger(source.getName()));
        }
    }

    @Override
    public void debug(String message) {
        log.log(System.Logger.Level.TRACE, message);
    }

    @Override
    public void info(String message) {
        log.log(System.Logger.Level.DEBUG, message);
    }

    @Override
    public void warn(String message) {
        log.log(System.Logger.Level.DEBUG, message);
    }

    @Override
    public void error(String message) {
        log.log(System.Logger.Level.DEBUG, message);
    }

    @Override
    public void error(String message, Exception e) {
        log.log(System.Logger.Level.DEBUG, message, e);
    }

    @Override
    public void notice(String message) {
        log.log(System.Logger.Level.DEBUG, message);
    }
}
