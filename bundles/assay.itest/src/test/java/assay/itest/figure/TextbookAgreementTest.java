// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import assay.itest.workplace.Workplace;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples that need no data. */
@Tag("figures")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextbookAgreementTest {
    private Workplace here;
    private Agreed krippendorff;

    @BeforeAll
    void run(@TempDir Path folder) {
        here = new Workplace(folder);
        here.write("four.csv", "item,A,B,C,D\n1,1,1,,1\n2,2,2,3,2\n3,3,3,3,3\n4,3,3,3,3\n5,2,2,2,2\n6,1,2,3,4\n7,4,4,4,4\n8,1,1,2,1\n9,2,2,2,2\n10,,5,5,5\n11,,,1,1\n12,,3,,\n");
        krippendorff = Agreed.of(here, "--file", "four.csv", "--measure", "alpha-nominal,alpha-ordinal,alpha-interval,alpha-ratio");
    }

    @ParameterizedTest
    @CsvSource({"nominal, 0.743", "ordinal, 0.815", "interval, 0.849", "ratio, 0.797"})
    void alpha(String level, String published) {
        new Figure("Krippendorff's alpha, " + level, published, "Krippendorff, Computing Krippendorff's Alpha-Reliability (2011)")
                .against(Optional.of(Agreed.digits(3, krippendorff.value("alpha-" + level))));
    }

    @Test
    void fleiss() {
        String counts = "0 0 0 0 14,0 2 6 4 2,0 0 3 5 6,0 3 9 2 0,2 2 8 1 1,7 7 0 0 0,3 2 6 3 0,2 5 3 2 2,6 5 2 1 0,0 2 2 3 7";
        StringBuilder rows = new StringBuilder("item,rater,label\n");
        int item = 0;
        for (String line : counts.split(",")) {
            int rater = 0;
            String[] labels = line.split(" ");
            for (int label = 0; label < labels.length; label++)
                for (int n = 0; n < Integer.parseInt(labels[label]); n++) rows.append(item).append(",r").append(rater++).append(',').append(label).append('\n');
            item++;
        }
        here.write("fourteen.csv", rows.toString());

        new Figure("Fleiss' kappa of ten subjects and fourteen raters", "0.210", "Wikipedia, Fleiss' kappa, worked example")
                .against(Optional.of(Agreed.digits(3, Agreed.of(here, "--file", "fourteen.csv", "--measure", "fleiss").value("fleiss"))));
    }
}
