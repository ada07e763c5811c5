// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import assay.core.spi.suite.Texts;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The command line for words that were typed at another terminal while this workbench has the store. */
@Component(service = ToIntFunction.class, property = "other.terminal:Boolean=true")
public final class OtherTerminal implements ToIntFunction<Map<String, Object>> {
    private final Commands commands;
    private final Texts texts;

    @Activate
    public OtherTerminal(@Reference Commands commands, @Reference Texts texts) {
        this.commands = commands;
        this.texts = texts;
    }

    @Override
    public int applyAsInt(Map<String, Object> call) {
        List<String> words = List.of((String[]) call.get("words"));
        PrintStream out = new PrintStream(new BufferedOutputStream((OutputStream) call.get("out"), 1 << 16), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new BufferedOutputStream((OutputStream) call.get("err")), true, StandardCharsets.UTF_8);
        if (isDialogue(words)) {
            err.println("assay: a shell cannot be opened from a second terminal; the store is in use by another workbench. "
                    + "Give it a line, as in assay shell lb; wait for it or end it, or name another store with --store.");
            return 2;
        }
        return new Execution(commands, texts, new Streams(out, err, (Integer) call.get("columns")))
                .run(words, Path.of((String) call.get("directory")), (String) call.get("store"));
    }

    /** A shell without a line for it would talk to the other terminal's user. */
    private static boolean isDialogue(List<String> words) {
        if (words.isEmpty() || !words.get(0).equals("shell")) return false;
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).equals("--store")) i++;
            else if (!words.get(i).startsWith("--")) return false;
        }
        return true;
    }
}
