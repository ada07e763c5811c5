// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.command;

import assay.core.settings.Setting;
import assay.core.spi.engine.Progress;
import java.io.OutputStream;
import java.util.List;
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

    /** A progress display. */
    interface Bar extends Progress, AutoCloseable {
        @Override
        void close();
    }
}
