// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

import assay.core.content.Blob;
import assay.core.spi.model.Tool;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds words in the files, whatever their case. */
record FindText(Materials materials) implements AgentTool {
    private static final int MOST_HITS = 50;
    private static final int MOST_OF_A_LINE = 300;
    private static final Tool TOOL = new Tool("find_text", "Finds lines of the files that hold a text, whatever its case; at most " + MOST_HITS + " are shown.",
            "{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\",\"description\":\"taken literally\"},"
            + "\"file\":{\"type\":\"string\",\"description\":\"only in this one; all files when left out\"}},"
            + "\"required\":[\"text\"],\"additionalProperties\":false}");

    @Override
    public Tool described() {
        return TOOL;
    }

    @Override
    public String use(Arguments given) throws Misuse, InterruptedException {
        String wanted = given.text("text").toLowerCase(Locale.ROOT);
        if (wanted.isBlank()) throw new Misuse("the argument \"text\" is empty");
        Optional<String> only = given.maybe("file");
        List<Blob> files = only.isPresent() ? List.of(materials.named(only.get())) : materials.all();
        Hits hits = new Hits();
        for (Blob f : files) look(f, wanted, hits, only.isPresent());
        return hits.told();
    }

    private void look(Blob file, String wanted, Hits hits, boolean mustBeRead) throws Misuse, InterruptedException {
        try {
            int number = 0;
            for (String line : materials.text(file).split("\\R", -1)) {
                number++;
                if (line.toLowerCase(Locale.ROOT).contains(wanted)) hits.add(file.fileName() + ":" + number + ": " + line.strip());
            }
        } catch (Misuse e) {
            if (mustBeRead) throw e;
            hits.skipped(e.getMessage());
        }
    }

    /** What was found. */
    private static final class Hits {
        private final StringBuilder lines = new StringBuilder();
        private final StringBuilder skipped = new StringBuilder();
        private int count;

        void add(String line) {
            if (++count > MOST_HITS) return;
            lines.append(line.length() <= MOST_OF_A_LINE ? line : line.substring(0, MOST_OF_A_LINE) + "…").append('\n');
        }

        void skipped(String why) {
            skipped.append("Not looked into: ").append(why).append(".\n");
        }

        String told() {
            String found = count == 0 ? "Not found.\n" : count > MOST_HITS ? "The first " + MOST_HITS + " of " + count + " lines:\n" + lines : lines.toString();
            return (found + skipped).stripTrailing();
        }
    }
}
