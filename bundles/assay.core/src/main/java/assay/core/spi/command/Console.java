// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.command;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.settings.Setting;
import assay.core.spi.engine.Progress;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Where a command's answer goes. With {@code --json} standard output carries one JSON document and all else goes to standard error. */
@ProviderType
public interface Console {
    /** A line of the answer; with {@code --json} it goes to standard error. */
    void line(String text);

    /** A line beside the answer, on standard error. */
    void note(String text);

    /** A table, aligned for people; nothing with {@code --json}. */
    void table(List<String> header, List<List<String>> rows);

    /** The answer as JSON; nothing without {@code --json}. */
    void json(Setting document);

    /** Raw standard output, for reports and exports. */
    OutputStream out();

    /** Shows the progress of a run: a bar on a terminal, a line now and then elsewhere. Close it. */
    Bar progress();

    /**
     * Asks the user.
     *
     * @throws assay.core.problem.UserError where nobody can be asked
     */
    default Dialogue dialogue() {
        throw new UserError(Place.in("console"), "Nobody can be asked here.", "Give the command at a terminal or through a pipe.");
    }

    /** Questions and answers: on a terminal key by key, on a pipe line by line. Close it. */
    interface Dialogue extends AutoCloseable {
        /** A line; empty when the input has ended. */
        Optional<String> line(String prompt);

        /** One key, without Enter on a terminal; of a pipe the first character of the next line that has one. Empty when the input has ended. */
        Optional<Character> key(String prompt);

        @Override
        void close();
    }

    /** A progress display. */
    interface Bar extends Progress, AutoCloseable {
        @Override
        void close();
    }
}
