// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * A number that a paper or a data set publishes, which the workbench must come to as well.
 *
 * @param source who publishes it and where
 */
record Figure(String name, String published, String source) {

    /** Holds what the workbench comes to against it, and says so in one line. Nothing there = the data are not at hand. */
    void against(Optional<String> ours) {
        say(ours.orElse("–"), ours.map(o -> o.equals(published) ? "ok" : "off").orElse("no data"));
        if (ours.isEmpty()) absent();
        assertThat(ours).as("%s, as %s has it", name, source).contains(published);
    }

    /** Shows that what is published is wrong: the workbench comes to something else, and to this. */
    void refutedBy(String right, Optional<String> ours) {
        say(ours.orElse("–"), ours.map(o -> o.equals(right) && !right.equals(published) ? "refuted" : "off").orElse("no data"));
        if (ours.isEmpty()) absent();
        assertThat(right).as("what refutes %s", name).isNotEqualTo(published);
        assertThat(ours).as("%s, which %s has wrong", name, source).contains(right);
    }

    private void say(String ours, String judgement) {
        System.out.println(String.join(" | ", name, published, ours, source, judgement));
    }

    private void absent() {
        if ("strict".equals(System.getenv("ASSAY_FIGURES"))) throw new AssertionError("no data for " + name + ": set ASSAY_DATA");
        Assumptions.abort("no data for " + name + ": set ASSAY_DATA to the folder of the data sets");
    }
}
