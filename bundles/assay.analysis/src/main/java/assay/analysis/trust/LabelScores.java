// SPDX-License-Identifier: Apache-2.0
package assay.analysis.trust;

import assay.analysis.agreement.Coefficient;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** A judge against people over all labels that either gave. */
public final class LabelScores {
    private LabelScores() {}

    /** The mean over labels, each as the positive one in turn (Opitz and Burst 2019, arXiv 1911.03347: the averaged F1). */
    public static Coefficient macro(List<Judged> things, Function<Confusion, Coefficient> measure) {
        TreeSet<String> labels = new TreeSet<>();
        for (Judged j : things) if (j.isLabelled()) labels.addAll(List.of(j.judge(), j.reference().get()));
        if (labels.isEmpty()) return Coefficient.undefined("nothing is labelled");
        double sum = 0;
        for (String label : labels)
            switch (measure.apply(Confusion.of(things, label))) {
                case Coefficient.Undefined u -> {
                    return Coefficient.undefined("for label \"" + label + "\": " + u.reason());
                }
                case Coefficient.Known k -> sum += k.value();
            }
        return Coefficient.of(sum / labels.size());
    }

    /** Precision, recall and F1 of all labels together; each thing has one label, so all three are the accuracy. */
    public static Coefficient micro(List<Judged> things) {
        double same = 0;
        double all = 0;
        for (Judged j : things)
            if (j.isLabelled()) {
                all += j.weight();
                if (j.judge().equals(j.reference().get())) same += j.weight();
            }
        return Confusion.share(same, all, "nothing is labelled");
    }
}
