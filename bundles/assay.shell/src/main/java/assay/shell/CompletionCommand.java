// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code completion}: a script that makes bash and zsh complete commands and options. */
@Component(service = Command.class)
public final class CompletionCommand implements Command {
    private final Commands commands;

    @Activate
    public CompletionCommand(@Reference Commands commands) {
        this.commands = commands;
    }

    @Override
    public Usage usage() {
        return new Usage("completion", "Print a completion script for bash and zsh", "", List.of(), List.of(),
                List.of("completion > ~/.local/share/bash-completion/completions/assay"));
    }

    @Override
    public int run(Call call, Console console) throws java.io.IOException {
        CommandLine root = new CommandLine(CommandSpec.create().name("assay"));
        for (Command c : commands.all()) add(root, Commands.wordsOf(c.usage()), c.usage());
        console.out().write(AutoComplete.bash("assay", root).getBytes(StandardCharsets.UTF_8));
        return 0;
    }

    /** {@code plugins install} is below {@code plugins}, which may itself be a command or only a word. */
    private static void add(CommandLine root, List<String> words, Usage usage) {
        CommandLine at = root;
        for (String word : words.subList(0, words.size() - 1)) {
            if (!at.getSubcommands().containsKey(word)) at.addSubcommand(word, CommandSpec.create());
            at = at.getSubcommands().get(word);
        }
        String last = words.get(words.size() - 1);
        if (!at.getSubcommands().containsKey(last)) at.addSubcommand(last, Parsing.spec(usage));
    }
}
