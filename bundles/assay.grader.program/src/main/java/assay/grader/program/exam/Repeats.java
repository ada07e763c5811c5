// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.exam;

import assay.core.settings.Settings;
import assay.core.settings.SettingsError;

/**
 * How often all tests are run, and how many times they must pass.
 *
 * @param any whether one pass is enough; else every run must pass
 */
public record Repeats(int runs, boolean any) {
    private static final int MOST = 100;

    /** The settings {@code runs} and {@code flaky}. */
    public static Repeats of(Settings with) {
        int runs = with.whole("runs").orElse(1);
        if (runs < 1 || runs > MOST) throw new SettingsError("runs is " + runs + ", but must be from 1 to " + MOST);
        String flaky = with.text("flaky").orElse("all");
        if (!flaky.equals("any") && !flaky.equals("all")) throw new SettingsError("flaky is \"" + flaky + "\", but must be any or all");
        return new Repeats(runs, flaky.equals("any"));
    }

    /** Whether another run could change the answer. */
    public boolean isSettledBy(boolean passed) {
        return passed == any;
    }
}
