// SPDX-License-Identifier: Apache-2.0
package assay.document.preview;

import assay.core.spi.web.Preview.Words;
import assay.core.spi.web.Preview.Words.Span;
import assay.core.spi.web.Preview.Words.Style;
import java.util.ArrayList;
import java.util.List;

/** Stretches of text, joined where they look alike, no longer than a reader would read. */
final class Spans {
    /** Before an item of a list that has no number. */
    static final String BULLET = "• ";

    private static final int LONGEST = 50_000;

    private final List<Span> spans = new ArrayList<>();
    private int length;

    Spans add(String text, Style style) {
        String part = text.substring(0, Math.max(0, Math.min(text.length(), LONGEST - length)));
        length += part.length();
        if (part.isEmpty()) return this;
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).style() == style) spans.set(last, new Span(spans.get(last).text() + part, style));
        else spans.add(new Span(part, style));
        return this;
    }

    boolean isBlank() {
        return spans.stream().allMatch(s -> s.text().isBlank());
    }

    Words as(Words.Kind kind, int level) {
        return new Words(kind, level, spans);
    }

    static Words plain(Words.Kind kind, int level, String text) {
        return new Spans().add(text, Style.PLAIN).as(kind, level);
    }
}
