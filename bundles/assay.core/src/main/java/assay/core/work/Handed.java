// SPDX-License-Identifier: Apache-2.0
package assay.core.work;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.task.Brief;
import assay.core.task.Deliverable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The deliverables in a submission. A file handed in counts under its name. In the text, a fenced block whose opening
 * fence is followed by a file name ({@code ```csv prices.csv} or {@code ```prices.csv}) counts under that name. The
 * text as a whole counts as the one deliverable that is still missing, when there is just one.
 */
public final class Handed {
    private static final Pattern FILE_NAME = Pattern.compile("(?:^|[\\s:=\"])([\\w][\\w.-]*\\.[A-Za-z0-9]{1,8})(?=[\\s\"]|$)");

    private Handed() {}

    /** Deliverables by name, in the order of the brief, then others; a text without a name is not among them. */
    public static Map<String, Blob> in(Submission submission, Brief brief) {
        Map<String, Blob> found = new LinkedHashMap<>();
        submission.files().forEach(f -> found.put(f.fileName(), f));
        for (Fences.Block block : Fences.in(submission.text()))
            fileName(block.info(), brief).ifPresent(n -> found.putIfAbsent(n, Blob.ofText(n, MediaTypes.of(n), block.body())));
        var missing = brief.deliverables().stream().filter(d -> !found.containsKey(d.name())).toList();
        if (missing.size() == 1 && !submission.text().isBlank()) {
            Deliverable only = missing.get(0);
            String text = brief.deliverables().size() == 1 ? soleBlock(submission.text(), only) : submission.text();
            found.put(only.name(), Blob.ofText(only.name(), only.isChoice() ? "text/plain" : only.type(), text));
        }
        return found;
    }

    /** A text that is nothing but one fenced block stands for the block; a data file may also stand in the only block. */
    private static String soleBlock(String text, Deliverable wanted) {
        List<Fences.Block> blocks = Fences.in(text);
        if (blocks.size() != 1) return text;
        Fences.Block only = blocks.get(0);
        boolean alone = text.substring(0, only.start()).isBlank() && text.substring(only.end()).isBlank();
        boolean data = !wanted.isChoice() && !wanted.type().equals("text/plain") && !wanted.type().equals("text/markdown");
        return alone || data ? only.body() : text;
    }

    private static Optional<String> fileName(String info, Brief brief) {
        for (Deliverable d : brief.deliverables()) if (info.contains(d.name())) return Optional.of(d.name());
        Matcher m = FILE_NAME.matcher(info.strip());
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }
}
