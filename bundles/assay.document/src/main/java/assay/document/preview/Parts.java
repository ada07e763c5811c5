// SPDX-License-Identifier: Apache-2.0
package assay.document.preview;

import assay.core.spi.web.Preview;
import assay.core.spi.web.Preview.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A long list cut into parts of one size. */
final class Parts {
    /** Parts of a file at most. */
    static final int MOST = 2_000;

    private Parts() {}

    /**
     * One part of a list.
     *
     * @param word before the numbers of what is in it, such as {@code Lines}
     * @param blocks of the part's things; the first number of the part comes with them
     */
    static <T> Preview of(List<T> all, int size, int part, String word, Function<Slice<T>, List<Block>> blocks) {
        int count = Math.max(1, Math.min(MOST, (all.size() + size - 1) / size));
        int shown = Math.clamp(part, 0, count - 1);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) names.add(word + " " + (i * size + 1) + "–" + Math.min(all.size(), (i + 1) * size));
        List<T> slice = all.subList(Math.min(all.size(), shown * size), Math.min(all.size(), (shown + 1) * size));
        List<Block> made = new ArrayList<>(blocks.apply(new Slice<>(shown * size + 1, slice)));
        if (all.size() > count * size) made.add(new Preview.Note("Only the first " + count * size + " of " + all.size() + " are shown."));
        if (all.isEmpty()) made.add(new Preview.Note("It is empty."));
        return new Preview(count == 1 ? List.of("All of it") : names, shown, made);
    }

    /** The things of one part, from this number on. */
    record Slice<T>(int first, List<T> things) {}
}
