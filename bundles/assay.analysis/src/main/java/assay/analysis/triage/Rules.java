// SPDX-License-Identifier: Apache-2.0
package assay.analysis.triage;

import assay.core.content.Digester;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import java.math.BigDecimal;

/**
 * By what triage decides; stored when it has, so that a report knows with which probability a verdict was looked at.
 *
 * @param threshold confidence from which a verdict is accepted
 * @param audit share of the accepted that people look at all the same, drawn with the seed
 * @param leastLabels verdicts of people that a judge needs on a criterion before it is accepted there
 * @param leastAgreement share of those in which it must agree
 */
public record Rules(String judge, double threshold, double audit, long seed, int leastLabels, double leastAgreement) {
    private static final double WHOLE = 0x1p53;

    public Rules {
        share("threshold", threshold);
        share("audit", audit);
        share("least agreement", leastAgreement);
        if (leastLabels < 0) throw new IllegalArgumentException("the least number of labels is not negative");
    }

    private static void share(String what, double value) {
        if (!(value >= 0 && value <= 1)) throw new IllegalArgumentException("the " + what + " is " + value + ", but must be a number from 0 to 1");
    }

    /** Whether an accepted verdict is drawn for audit: as if at random, and always the same for the same seed. */
    boolean draws(Judgement j) {
        String hex = Digester.of("audit/1").number(seed).text(j.cell().toString()).number(j.turn()).text(j.criterion().id()).finish().hex();
        return (Long.parseUnsignedLong(hex.substring(0, 16), 16) >>> 11) / WHOLE < audit;
    }

    public Settings settings() {
        return Settings.EMPTY.with("judge", judge).with("threshold", real(threshold)).with("audit", real(audit)).with("seed", seed)
                .with("least-labels", leastLabels).with("least-agreement", real(leastAgreement));
    }

    public static Rules read(Settings s) {
        return new Rules(s.needText("judge"), s.number("threshold").orElseThrow().doubleValue(), s.number("audit").orElseThrow().doubleValue(),
                s.number("seed").orElseThrow().longValue(), s.whole("least-labels").orElseThrow(), s.number("least-agreement").orElseThrow().doubleValue());
    }

    private static Setting real(double value) {
        return Setting.of(BigDecimal.valueOf(value));
    }
}
