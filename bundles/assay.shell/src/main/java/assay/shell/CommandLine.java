// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import assay.core.spi.suite.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The command line: runs the command that the user's words name, and answers its exit code. */
@Component(service = Callable.class, property = "main.thread:Boolean=true")
public final class CommandLine implements Callable<Integer> {
    private final Commands commands;
    private final Texts texts;
    private final Map<String, Object> launcher;

    @Activate
    public CommandLine(@Reference Commands commands, @Reference Texts texts,
            @Reference(service = Object.class, target = "(launcher.arguments=*)") Map<String, Object> launcher) {
        this.commands = commands;
        this.texts = texts;
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        List<String> words = List.of((String[]) launcher.get("launcher.arguments"));
        Path directory = Path.of((String) launcher.get("launcher.directory"));
        return new Execution(commands, texts, Streams.ofProcess()).run(words, directory);
    }
}
