// SPDX-License-Identifier: Apache-2.0
package assay.report.markdown;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Writes headings, lists and tables whose words cannot break them. */
final class Page {
    private static final int LONGEST = 200;

    private final Writer out;

    Page(Writer out) {
        this.out = out;
    }

    void heading(int level, String words) throws IOException {
        out.write("#".repeat(level) + " " + safe(words) + "\n\n");
    }

    void paragraph(String words) throws IOException {
        out.write(safe(words) + "\n\n");
    }

    void list(List<String> items) throws IOException {
        for (String item : items) out.write("- " + safe(item) + "\n");
        if (!items.isEmpty()) out.write("\n");
    }

    /** @param align a letter a column: {@code l} or {@code r} */
    void table(String align, List<String> header, List<List<String>> rows) throws IOException {
        row(header);
        out.write(align.chars().mapToObj(c -> c == 'r' ? "---:" : "---").collect(Collectors.joining(" | ", "| ", " |\n")));
        for (List<String> cells : rows) row(cells);
        out.write("\n");
    }

    private void row(List<String> cells) throws IOException {
        out.write(cells.stream().map(Page::safe).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** One line without markup: what Markdown or HTML would read as such is escaped, what reorders text is taken out. */
    static String safe(String words) {
        StringBuilder text = new StringBuilder();
        words.codePoints().limit(LONGEST).forEach(c -> escape(c, text));
        if (words.codePointCount(0, words.length()) > LONGEST) text.append("…");
        return text.toString();
    }

    private static void escape(int c, StringBuilder out) {
        boolean reorders = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
        if (reorders) return;
        if (Character.isWhitespace(c)) out.append(' ');
        else if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) out.append('\uFFFD');
        else if (c == '<') out.append("&lt;");
        else if (c == '>') out.append("&gt;");
        else if (c == '&') out.append("&amp;");
        else if ("\\`*_[]|#!~@".indexOf(c) >= 0) out.append('\\').appendCodePoint(c);
        else out.appendCodePoint(c);
    }
}
