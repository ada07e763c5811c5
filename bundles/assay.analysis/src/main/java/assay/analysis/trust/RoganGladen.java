// SPDX-License-Identifier: Apache-2.0
package assay.analysis.trust;

import assay.analysis.agreement.Coefficient;
import java.util.List;

/** The share of positive things behind what an imperfect judge says (Rogan and Gladen 1978, American Journal of Epidemiology 107, 71). */
public final class RoganGladen {
    private RoganGladen() {}

    public static Coefficient of(List<Judged> things, String positive) {
        Confusion confusion = Confusion.of(things, positive);
        if (confusion.sensitivity() instanceof Coefficient.Undefined u) return u;
        if (confusion.specificity() instanceof Coefficient.Undefined u) return u;
        double said = (double) things.stream().filter(j -> j.judge().equals(positive)).count() / things.size();
        return of(said, ((Coefficient.Known) confusion.sensitivity()).value(), ((Coefficient.Known) confusion.specificity()).value());
    }

    /** (q + sp − 1) / (se + sp − 1), kept between 0 and 1. */
    static Coefficient of(double said, double sensitivity, double specificity) {
        double youden = sensitivity + specificity - 1;
        if (youden <= 0) return Coefficient.undefined("sensitivity + specificity is not above 1: the judge tells nothing");
        return Coefficient.of(Math.max(0, Math.min(1, (said + specificity - 1) / youden)));
    }
}
