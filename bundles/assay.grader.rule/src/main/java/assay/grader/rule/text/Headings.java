// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.text;

import assay.grader.look.Document;
import java.util.ArrayList;
import java.util.List;

/** Finds the headings of a Markdown text, underlined ones too, outside fenced blocks. */
final class Headings {
    private Headings() {}

    /** The words of each heading, without marks, numbering and a colon at the end; in lower case. */
    static List<String> of(String text) {
        List<String> found = new ArrayList<>();
        String previous = "";
        String fence = "";
        for (String line : text.split("\\n", -1)) {
            String bare = line.strip();
            boolean mark = bare.startsWith("```") || bare.startsWith("~~~");
            if (mark && (fence.isEmpty() || bare.startsWith(fence))) fence = fence.isEmpty() ? bare.substring(0, 3) : "";
            else if (fence.isEmpty() && bare.matches("#{1,6}\\s.*")) found.add(plain(bare.replaceFirst("#+\\s", "")));
            else if (fence.isEmpty() && !previous.isBlank() && bare.matches("={2,}|-{2,}")) found.add(plain(previous));
            previous = bare;
        }
        return found;
    }

    static String plain(String heading) {
        String bare = heading.strip();
        bare = bare.replaceFirst("\\s#+$", "").replaceAll("[*_`]", "").replaceFirst("^\\d{1,3}(\\.\\d{1,3})*[.)]\\s+", "");
        return Document.lower(bare.replaceFirst(":$", "").replaceAll("\\s+", " ").strip());
    }
}
