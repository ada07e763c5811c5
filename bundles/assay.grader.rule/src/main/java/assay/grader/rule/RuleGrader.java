// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule;

import assay.core.grading.RaterKind;
import assay.core.spi.Name;
import assay.core.spi.grader.Rates;
import assay.grader.look.LookingGrader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Grades a criterion by the rules in its {@code with}: all of them must hold. */
@Component(service = assay.core.spi.grader.Grader.class)
@Name("rule")
@Rates(kind = RaterKind.RULE)
public final class RuleGrader extends LookingGrader {
    @Activate
    public RuleGrader() {
        super(RaterKind.RULE, "rule", "rule", Rulebook.WORDS);
    }
}
