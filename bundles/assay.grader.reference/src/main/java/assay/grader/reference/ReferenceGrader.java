// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference;

import assay.core.grading.RaterKind;
import assay.core.spi.Name;
import assay.core.spi.grader.Rates;
import assay.grader.look.LookingGrader;
import assay.grader.look.Vocabulary;
import assay.grader.reference.claims.ClaimsRule;
import assay.grader.reference.overlap.Comparisons;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Grades a criterion by comparing deliverables with reference answers, and by looking up what they state in trusted documents. */
@Component(service = assay.core.spi.grader.Grader.class)
@Name("reference")
@Rates(kind = RaterKind.REFERENCE)
public final class ReferenceGrader extends LookingGrader {
    private static final Vocabulary WORDS = new Vocabulary("comparison", Map.of(
            "match", Comparisons::match, "numbers", Comparisons::numbers, "token-f1", Comparisons::tokens, "rouge", Comparisons::rouge,
            "set-overlap", Comparisons::sets, "table-overlap", Comparisons::tables,
            "claims", ClaimsRule::supported, "invented", ClaimsRule::invented), with -> {});

    @Activate
    public ReferenceGrader() {
        super(RaterKind.REFERENCE, "reference", "comparison", WORDS);
    }
}
