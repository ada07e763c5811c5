// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import assay.core.spi.command.Command;
import java.util.List;
import java.util.Locale;

/** The list of commands as the help shows it. */
final class Overview {
    private Overview() {}

    static String of(List<Command> commands) {
        int width = commands.stream().mapToInt(c -> c.usage().words().length()).max().orElse(0);
        StringBuilder out = new StringBuilder("Assay measures what AI models are worth at real, paid work.\n\n");
        out.append("Usage: assay COMMAND [WORDS] [--store DIR] [--json]\n\n");
        for (Command c : commands)
            out.append(String.format(Locale.ROOT, "  %-" + (width + 2) + "s%s%n", c.usage().words(), c.usage().summary()));
        return out.append("\nHelp for one of them: assay help COMMAND\n").toString();
    }
}
