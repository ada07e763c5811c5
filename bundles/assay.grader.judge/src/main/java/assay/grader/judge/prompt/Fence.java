// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.prompt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Untrusted texts between lines that carry a mark which the texts cannot know. */
final class Fence {
    private Fence() {}

    /** What is shown of the pieces; the shorter ones whole, the longer ones share what room is left. */
    static List<Piece> shown(List<Piece> pieces, int maxChars) {
        List<Integer> order = IntStream.range(0, pieces.size()).boxed().sorted(Comparator.comparingInt(i -> pieces.get(i).text().length())).toList();
        List<Piece> shown = new ArrayList<>(pieces);
        int left = maxChars;
        for (int i = 0; i < order.size(); i++) {
            Piece piece = pieces.get(order.get(i));
            int room = left / (order.size() - i);
            shown.set(order.get(i), piece.shown(room));
            left -= Math.min(room, piece.text().length());
        }
        return shown;
    }

    static String around(List<Piece> shown, String mark) {
        return shown.stream().map(p -> "<<<" + mark + " " + p.title() + " BEGINS>>>\n"
                + (p.name().isEmpty() ? "" : "File name: " + p.name() + "\n") + p.text() + "\n<<<" + mark + " " + p.title() + " ENDS>>>").collect(Collectors.joining("\n"));
    }
}
