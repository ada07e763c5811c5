// SPDX-License-Identifier: Apache-2.0
package assay.shell.installed;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.engine.Plugins;
import assay.core.spi.engine.Plugins.Installed;
import java.util.List;

/** Lists the plugins of one kind. */
abstract class KindCommand implements Command {
    private final Plugins plugins;
    private final String words;
    private final String kind;
    private final String summary;

    KindCommand(Plugins plugins, String words, String kind, String summary) {
        this.plugins = plugins;
        this.words = words;
        this.kind = kind;
        this.summary = summary;
    }

    @Override
    public final Usage usage() {
        return new Usage(words, summary, "", List.of(), List.of(), List.of(words + " --json"));
    }

    @Override
    public final int run(Call call, Console console) {
        List<Installed> found = plugins.all().stream().filter(p -> p.kind().equals(kind)).toList();
        console.table(List.of("name", "bundle", "version", "state", "what it does"), found.stream()
                .map(p -> List.of(p.name(), p.bundle(), p.version(), p.state(), p.description())).toList());
        if (found.isEmpty()) console.note("No " + kind + " is installed.");
        console.json(documents(found));
        return 0;
    }

    static Setting documents(List<Installed> found) {
        return new Setting.Items(found.stream().<Setting>map(p -> Settings.EMPTY.with("name", p.name()).with("kind", p.kind())
                .with("bundle", p.bundle()).with("version", p.version()).with("state", p.state()).with("sha256", p.sha256())
                .with("description", p.description())).toList());
    }
}
