// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.rate;

import java.util.List;

/**
 * Rates of one worker over the programs that were run.
 *
 * @param success programs that pass all of their tests
 * @param micro tests passed of all tests; a program with many tests weighs more
 * @param macro mean share of tests passed; every program weighs the same
 */
record PassRates(Rate success, Rate micro, Rate macro) {
    /** @param programs at least one */
    static PassRates of(List<Counted> programs) {
        int n = programs.size();
        long complete = programs.stream().filter(c -> c.passed() == c.tests()).count();
        double mean = programs.stream().mapToDouble(Counted::share).average().orElseThrow();
        double spread = programs.stream().mapToDouble(c -> (c.share() - mean) * (c.share() - mean)).sum();
        return new PassRates(Rate.ofCount(complete, n), micro(programs), Rate.around(mean, n, n < 2 ? 1 : Math.sqrt(spread / (n - 1) / n)));
    }

    /** A ratio of sums over programs, whose tests are not independent of each other (Cochran 1977, Sampling Techniques, 6.4). */
    private static Rate micro(List<Counted> programs) {
        int n = programs.size();
        Counted all = programs.stream().reduce(Counted::plus).orElseThrow();
        double ratio = all.share();
        double squares = programs.stream().mapToDouble(c -> Math.pow(c.passed() - ratio * c.tests(), 2)).sum();
        double meanTests = (double) all.tests() / n;
        return Rate.around(ratio, all.tests(), n < 2 ? 1 : Math.sqrt(squares / (n - 1) / n) / meanTests);
    }
}
