// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.endpoint;

import assay.core.spi.model.ModelCard;
import assay.core.spi.model.PriceCard;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads price lists: {@code gpt-5=1.25/0.125/10, gpt-5-mini=0.25/2}, in US dollars for a million tokens. */
public final class Prices {
    private static final String SHAPE = "write MODEL=INPUT/CACHED/OUTPUT or MODEL=INPUT/OUTPUT, separated by commas";

    private Prices() {}

    /** @throws IllegalArgumentException saying what is wrong and how it is written */
    static List<ModelCard> read(String list, Optional<LocalDate> dated) {
        List<ModelCard> cards = new ArrayList<>();
        for (String entry : list.split(",")) if (!entry.isBlank()) cards.add(card(entry.strip(), dated));
        if (cards.stream().map(ModelCard::model).distinct().count() < cards.size())
            throw new IllegalArgumentException("a model is listed twice");
        return List.copyOf(cards);
    }

    /** @throws IllegalArgumentException for text that is no date */
    static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no day; write it like 2026-03-01", e);
        }
    }

    private static ModelCard card(String entry, Optional<LocalDate> dated) {
        int equals = entry.lastIndexOf('=');
        if (equals < 1) throw new IllegalArgumentException("\"" + entry + "\" has no \"=\"; " + SHAPE);
        String[] amounts = entry.substring(equals + 1).split("/", -1);
        if (amounts.length < 2 || amounts.length > 3)
            throw new IllegalArgumentException("\"" + entry + "\" has " + amounts.length + " prices; " + SHAPE);
        Optional<BigDecimal> cached = amounts.length == 3 ? Optional.of(amount(amounts[1], entry)) : Optional.empty();
        PriceCard price = new PriceCard(amount(amounts[0], entry), cached, amount(amounts[amounts.length - 1], entry), dated);
        return new ModelCard(entry.substring(0, equals).strip(), Optional.of(price), OptionalLong.empty(), Optional.empty());
    }

    private static BigDecimal amount(String text, String entry) {
        try {
            BigDecimal amount = new BigDecimal(text.strip());
            if (amount.signum() >= 0) return amount;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" in \"" + entry + "\" is no number; " + SHAPE, e);
        }
        throw new IllegalArgumentException("\"" + text + "\" in \"" + entry + "\" is negative; " + SHAPE);
    }
}
