// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import assay.itest.suite.ErrandSuite;
import assay.itest.workplace.Workplace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published prices whose number, mean and sum contradict each other, as lint finds it; needs no data. */
@Tag("figures")
class PriceSumFiguresTest {
    private static final Pattern WORTH = Pattern.compile("are worth (\\$\\S+ to \\$\\S+), and not \\$");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1115, 306, 1.6e6, $1.6M, $340632.5 to $341747.5, arXiv 2505.13511 (Noever and McKee)",
            "240, 632.6, 143991, $143991, $151812 to $151836, arXiv 2510.26787 (Remote Labor Index)"})
    void total(String tasks, String mean, String total, String printed, String right, String source) {
        Workplace here = new Workplace(folder);
        ErrandSuite.of(here, "jobs", 1).head("published: {tasks: " + tasks + ", mean-price: " + mean + ", total-price: " + total + ", source: '" + source + "'}\n");
        Matcher found = WORTH.matcher(here.assay("lint", "jobs", "--no-trials").with(0).toString());

        new Figure("Sum of " + tasks + " prices of $" + mean + " on average", printed, source).refutedBy(right, found.find() ? Optional.of(found.group(1)) : Optional.of("no contradiction found"));
    }
}
