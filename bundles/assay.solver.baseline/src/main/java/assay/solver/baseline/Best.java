// SPDX-License-Identifier: Apache-2.0
package assay.solver.baseline;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Picks the best sentences and puts them back into the order of the text. */
final class Best {
    private Best() {}

    /** Among equals the earlier wins. */
    static String inOrder(List<String> sentences, double[] marks, int count) {
        return IntStream.range(0, sentences.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -marks[i]).thenComparing(i -> i))
                .limit(count).sorted().map(sentences::get).collect(Collectors.joining(" "));
    }
}
