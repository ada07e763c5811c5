// SPDX-License-Identifier: Apache-2.0
package assay.analysis.labels;

import assay.analysis.trust.Judged;
import assay.analysis.trust.Prediction;
import java.util.ArrayList;
import java.util.List;

/** How many times larger the variance is because criteria of one submission go together (Kish 1965, section 8.2); at least 1. */
final class DesignEffect {
    private DesignEffect() {}

    static double of(List<Judged> things, String positive) {
        List<Judged> apart = new ArrayList<>();
        for (Judged j : things) apart.add(new Judged("" + apart.size(), j.judge(), j.reference(), j.probability(), j.inclusion()));
        if (!Prediction.lack(things).isEmpty() || !Prediction.lack(apart).isEmpty()) return 1;
        double alone = new Prediction(apart, positive).full().standardError();
        double together = new Prediction(things, positive).full().standardError();
        return alone == 0 ? 1 : Math.max(1, together * together / (alone * alone));
    }
}
