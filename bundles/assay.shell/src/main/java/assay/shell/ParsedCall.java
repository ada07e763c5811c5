// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import assay.core.spi.command.Call;
import assay.core.spi.command.Usage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** Words that have been checked. */
final class ParsedCall implements Call {
    private final Usage usage;
    private final ParseResult parsed;
    private final Path directory;
    private final @Nullable String store;

    ParsedCall(Usage usage, ParseResult parsed, Path directory, @Nullable String store) {
        this.usage = usage;
        this.parsed = parsed;
        this.directory = directory;
        this.store = store;
    }

    @Override
    public List<String> parameters() {
        return parsed.commandSpec().positionalParameters().stream().flatMap(p -> p.stringValues().stream()).toList();
    }

    @Override
    public boolean flag(String option) {
        return parsed.matchedOptionValue("--" + option, false);
    }

    @Override
    public Optional<String> value(String option) {
        String given = parsed.matchedOptionValue("--" + option, (String) null);
        return Optional.ofNullable(given).or(() -> usage.options().stream().filter(o -> o.name().equals(option))
                .map(Usage.Option::fallback).filter(f -> !f.isEmpty()).findFirst());
    }

    @Override
    public List<String> values(String option) {
        return Arrays.asList(parsed.matchedOptionValue("--" + option, new String[0]));
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public String store() {
        String word = Optional.ofNullable(parsed.matchedOptionValue("--store", (String) null))
                .or(() -> Optional.ofNullable(store).filter(s -> !s.isBlank())).orElse(".assay");
        return word.startsWith("jdbc:") ? word : path(word).toString();
    }

    @Override
    public boolean json() {
        return flag("json");
    }
}
