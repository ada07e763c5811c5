// SPDX-License-Identifier: Apache-2.0
package assay.core.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the fenced blocks of a text, in time that grows in line with it. A block ends at the next line that is nothing
 * but the same fence; a fence that is never closed opens nothing.
 */
final class Fences {
    /**
     * A fenced block.
     *
     * @param info what stands behind the opening fence
     * @param start index of the opening fence
     * @param end index behind the closing one
     */
    record Block(String info, String body, int start, int end) {}

    private final String text;
    private final Map<String, Deque<Integer>> closings = new HashMap<>();

    private Fences(String text) {
        this.text = text;
    }

    static List<Block> in(String text) {
        return new Fences(text).blocks();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (text.indexOf("```") < 0 && text.indexOf("~~~") < 0) return blocks;
        for (int at = 0; at < text.length(); at = lineEnd(at) + 1)
            if (isBare(at)) closings.computeIfAbsent(fence(at), k -> new ArrayDeque<>()).add(at);
        for (int at = 0; at < text.length(); ) {
            int closing = fence(at).isEmpty() ? -1 : closing(fence(at), lineEnd(at));
            if (closing >= 0) blocks.add(block(at, closing));
            at = lineEnd(Math.max(at, closing)) + 1;
        }
        return blocks;
    }

    private Block block(int opening, int closing) {
        int body = lineEnd(opening) + 1;
        String info = text.substring(opening + fence(opening).length(), body - 1).strip();
        return new Block(info, text.substring(body, closing), opening, Math.min(text.length(), lineEnd(closing)));
    }

    /** The first closing line of a fence behind an index, or -1. Those before it are never asked for again. */
    private int closing(String fence, int after) {
        Deque<Integer> lines = closings.getOrDefault(fence, new ArrayDeque<>());
        while (!lines.isEmpty() && lines.peek() <= after) lines.remove();
        return lines.isEmpty() ? -1 : lines.peek();
    }

    /** The fence with which a line starts; empty when there is none, or a backtick follows that makes it a piece of code. */
    private String fence(int line) {
        if (line >= text.length() || text.charAt(line) != '`' && text.charAt(line) != '~') return "";
        int end = line;
        while (end < text.length() && text.charAt(end) == text.charAt(line)) end++;
        boolean code = text.substring(end, lineEnd(line)).indexOf('`') >= 0;
        return end - line < 3 || code ? "" : text.substring(line, end);
    }

    private boolean isBare(int line) {
        String fence = fence(line);
        return !fence.isEmpty() && text.substring(line + fence.length(), lineEnd(line)).isBlank();
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
