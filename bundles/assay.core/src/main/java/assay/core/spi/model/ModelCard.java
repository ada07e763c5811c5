// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of a model.
 *
 * @param model the provider's own name
 * @param context tokens of prompt and answer together
 * @param cutoff last day of its training data
 */
public record ModelCard(String model, Optional<PriceCard> price, OptionalLong context, Optional<LocalDate> cutoff) {}
