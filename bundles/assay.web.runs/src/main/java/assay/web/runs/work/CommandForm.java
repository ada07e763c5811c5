// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.work;

import assay.core.spi.command.Usage;
import assay.core.spi.web.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fields of a command, made of its usage, so that the page says what the command line says.
 *
 * @param details how its values are written
 * @param main what most people set
 * @param more the rest
 * @param refused whether it was posted and is shown once more
 */
public record CommandForm(String words, String summary, String details, List<Field> main, List<Field> more, boolean refused) {
    /**
     * A field.
     *
     * @param lines whether it takes several values, one a line
     * @param flag whether it is ticked
     * @param fallback what holds when it is empty
     * @param offered values to choose from; the user may write others
     */
    public record Field(String name, String label, String help, boolean lines, boolean flag, boolean needed, String fallback, String value, List<String> offered) {}

    /** @param first names of the fields that stand first, in their order */
    static CommandForm of(Usage usage, Visit visit, List<String> first, boolean parameters, Map<Usage.Values, List<String>> offered) {
        List<Field> all = Stream.concat(parameters ? usage.parameters().stream().map(p -> field(p, visit, offered)) : Stream.empty(), usage.options().stream().map(o -> field(o, visit, offered))).toList();
        List<Field> main = first.stream().flatMap(n -> all.stream().filter(f -> f.name().equals(n))).toList();
        Set<Field> there = Set.copyOf(main);
        return new CommandForm(usage.words(), usage.summary(), usage.details(), main, all.stream().filter(f -> !there.contains(f)).toList(), visit.refused().isPresent());
    }

    /** With the fields of a command as it is installed now; empty when it is not. */
    public static Optional<CommandForm> of(Works works, String words, Visit visit, List<String> first, boolean parameters, Map<Usage.Values, List<String>> offered) {
        return works.usage(words).map(u -> of(u, visit, first, parameters, offered));
    }

    private static Field field(Usage.Parameter p, Visit visit, Map<Usage.Values, List<String>> offered) {
        return new Field(p.label(), p.label().toLowerCase(java.util.Locale.ROOT), p.help(), p.most() > 1, false, p.least() > 0, "", visit.kept(p.label(), ""), offered.getOrDefault(p.values(), List.of()));
    }

    private static Field field(Usage.Option o, Visit visit, Map<Usage.Values, List<String>> offered) {
        return new Field(o.name(), o.name().replace('-', ' '), o.help(), o.repeats(), o.isFlag(), false, o.fallback(), visit.kept(o.name(), ""), offered.getOrDefault(o.values(), List.of()));
    }
}
