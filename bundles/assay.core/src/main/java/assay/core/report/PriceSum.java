// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import assay.core.money.Money;
import assay.core.task.Price;

/**
 * What the tasks whose prices are known in one way are worth together.
 *
 * @param tasks how many
 * @param sum in US dollars
 */
public record PriceSum(Price.Basis basis, long tasks, Money sum) {}
