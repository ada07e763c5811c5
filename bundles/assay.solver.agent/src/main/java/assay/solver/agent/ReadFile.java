// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

import assay.core.spi.model.Tool;

/** Reads a stretch of a file as text. */
record ReadFile(Materials materials) implements AgentTool {
    static final String NAME = "read_file";
    /** Characters of one answer. */
    static final int MOST = 20_000;
    private static final Tool TOOL = new Tool(NAME, "Reads a file that came with the job as text, also spreadsheets, Word files, slides and PDFs. "
            + "At most " + MOST + " characters at once; read on from where it stopped.",
            "{\"type\":\"object\",\"properties\":{\"file\":{\"type\":\"string\",\"description\":\"name of the file\"},"
            + "\"from\":{\"type\":\"integer\",\"description\":\"first character, counted from 0; 0 when left out\"}},"
            + "\"required\":[\"file\"],\"additionalProperties\":false}");

    @Override
    public Tool described() {
        return TOOL;
    }

    @Override
    public String use(Arguments given) throws Misuse, InterruptedException {
        String text = materials.text(materials.named(given.text("file")));
        int from = given.whole("from").orElse(0);
        if (text.isEmpty()) return "(the file is empty)";
        if (from < 0 || from >= text.length()) throw new Misuse("the file has " + text.length() + " characters, so \"from\" must be from 0 to " + (text.length() - 1));
        int end = whole(text, Math.min(text.length(), from + MOST));
        String shown = text.substring(from, end);
        return end == text.length() ? shown : shown + "\n\n(characters " + from + " to " + end + " of " + text.length() + "; read on from " + end + ")";
    }

    /** Never between the halves of one character. */
    private static int whole(String text, int end) {
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
