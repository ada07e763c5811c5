// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import assay.core.spi.command.Command;
import assay.core.spi.command.Usage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The commands that are installed at this moment. */
@Component(service = Commands.class)
public final class Commands {
    private final BundleContext context;

    @Activate
    public Commands(BundleContext context) {
        this.context = context;
    }

    /** Sorted by their words. */
    List<Command> all() {
        try {
            return context.getServiceReferences(Command.class, null).stream().map(context::getService)
                    .filter(java.util.Objects::nonNull).sorted(Comparator.comparing(c -> c.usage().words())).toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter cannot be wrong", e);
        }
    }

    /** The command whose words the user's words begin with; the longest wins. */
    Optional<Command> named(List<String> words) {
        return all().stream().filter(c -> begins(words, wordsOf(c.usage()))).max(Comparator.comparing(c -> wordsOf(c.usage()).size()));
    }

    /** Commands that begin with these words, such as all of {@code plugins}. */
    List<Command> below(List<String> words) {
        return all().stream().filter(c -> begins(wordsOf(c.usage()), words)).toList();
    }

    static List<String> wordsOf(Usage usage) {
        return Arrays.asList(usage.words().split(" "));
    }

    private static boolean begins(List<String> words, List<String> start) {
        return words.size() >= start.size() && words.subList(0, start.size()).equals(start);
    }
}
