// SPDX-License-Identifier: Apache-2.0
package assay.analysis.trust;

import assay.analysis.agreement.Coefficient;
import assay.analysis.agreement.Finding;
import java.util.Optional;

/**
 * One number about a judge.
 *
 * @param interval 95 %; empty where there is none
 * @param n things it rests on
 */
public record Figure(String name, Coefficient value, Optional<Finding.Interval> interval, int n) {}
