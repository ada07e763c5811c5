// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import assay.core.problem.Nearest;
import assay.core.problem.Problem;
import assay.core.problem.Resumable;
import assay.core.problem.StoreInUse;
import assay.core.problem.UserError;
import assay.core.settings.SettingsError;
import assay.core.spi.command.Command;
import assay.core.spi.suite.Texts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From words to an exit code. */
final class Execution {
    private final Commands commands;
    private final Texts texts;
    private final Streams streams;

    Execution(Commands commands, Texts texts, Streams streams) {
        this.commands = commands;
        this.texts = texts;
        this.streams = streams;
    }

    int run(List<String> words, Path directory) {
        return run(words, directory, System.getenv("ASSAY_STORE"));
    }

    /** @param store what {@code ASSAY_STORE} says where the words were typed */
    int run(List<String> words, Path directory, @Nullable String store) {
        if (words.isEmpty() || words.equals(List.of("--help")) || words.equals(List.of("-h"))) return overview();
        if (words.equals(List.of("--version"))) return run(List.of("version"), directory, store);
        if (words.get(0).equals("help")) return help(words.subList(1, words.size()));
        Optional<Command> command = commands.named(words);
        return command.isPresent() ? run(command.get(), words, directory, store) : unknown(words);
    }

    private int run(Command command, List<String> words, Path directory, @Nullable String store) {
        List<String> rest = words.subList(Commands.wordsOf(command.usage()).size(), words.size());
        Parsing parsing = new Parsing(command.usage());
        try {
            if (rest.contains("--help") || rest.contains("-h")) {
                streams.out().print(parsing.help());
                return 0;
            }
            ParsedCall call = parsing.parse(rest, directory, store);
            return command.run(call, new StreamConsole(streams, texts, call.json()));
        } catch (Exception | LinkageError | AssertionError fault) {
            return tell(fault, command);
        } finally {
            streams.out().flush();
        }
    }

    private int tell(Throwable fault, Command command) {
        return switch (fault) {
            case UserError e -> mistake(e.problems().stream().map(Problem::toString).toList(), e.getMessage());
            case SettingsError e -> mistake(List.of(), e.getMessage());
            case NoSuchFileException e -> mistake(List.of(), e.getFile() + ": there is no such file.");
            case AccessDeniedException e -> mistake(List.of(), e.getFile() + ": access is denied.");
            case StoreInUse e -> {
                streams.err().println("assay: " + e.getMessage());
                yield 3;
            }
            case Resumable e -> {
                streams.err().println("assay: " + e.getMessage() + " Nothing that was stored is lost; 'assay runs' lists what can be resumed.");
                yield 3;
            }
            case IOException e when Disk.isFull(e) -> {
                streams.err().println("assay: the disk is full: " + e.getMessage() + ". Make room and try again.");
                yield 3;
            }
            case InterruptedException e -> {
                streams.err().println("assay: interrupted. Nothing that was stored is lost; 'assay runs' lists what can be resumed.");
                yield 130;
            }
            default -> {
                streams.err().println("assay: \"" + command.usage().words() + "\" failed, and it is not your fault. Please report this:");
                fault.printStackTrace(streams.err());
                yield 70;
            }
        };
    }

    private int mistake(List<String> problems, String message) {
        String text = problems.isEmpty() ? String.valueOf(message) : String.join("\n", problems);
        text.lines().forEach(l -> streams.err().println("assay: " + l));
        String counted = message == null ? "" : message.lines().reduce((a, b) -> b).orElse("");
        if (!problems.isEmpty() && counted.startsWith("… and ")) streams.err().println("assay: " + counted);
        return 2;
    }

    private int overview() {
        streams.out().print(Overview.of(commands.all()));
        streams.out().flush();
        return 0;
    }

    private int help(List<String> words) {
        Optional<Command> command = commands.named(words);
        if (words.isEmpty()) return overview();
        if (command.isPresent()) streams.out().print(new Parsing(command.get().usage()).help());
        else if (!commands.below(words).isEmpty()) streams.out().print(Overview.of(commands.below(words)));
        else return unknown(words);
        streams.out().flush();
        return 0;
    }

    private int unknown(List<String> words) {
        List<Command> below = commands.below(words.subList(0, 1));
        if (!below.isEmpty()) {
            streams.err().println("assay: \"" + String.join(" ", words) + "\" needs one more word. There are:");
            streams.err().print(Overview.of(below));
            return 2;
        }
        String nearest = Nearest.hint(words.get(0), commands.all().stream().map(c -> c.usage().words()).toList());
        streams.err().println("assay: there is no command \"" + words.get(0) + "\"." + nearest + " List them with: assay help");
        return 2;
    }
}
