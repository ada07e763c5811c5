// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.endpoint;

import assay.core.spi.model.ModelCard;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Adds to model cards what a file says of contexts ({@code gpt-5=400000, …}) and cutoffs ({@code gpt-5=2024-09-30, …}). */
final class Facts {
    private Facts() {}

    /** The cards with their contexts and cutoffs; a model that has no price gets a card of its own, after the others. */
    static List<ModelCard> join(List<ModelCard> priced, Map<String, Long> contexts, Map<String, LocalDate> cutoffs) {
        Set<String> models = new LinkedHashSet<>();
        priced.forEach(c -> models.add(c.model()));
        models.addAll(contexts.keySet());
        models.addAll(cutoffs.keySet());
        List<ModelCard> cards = new ArrayList<>();
        for (String m : models) {
            var price = priced.stream().filter(c -> c.model().equals(m)).findFirst().flatMap(ModelCard::price);
            OptionalLong context = contexts.containsKey(m) ? OptionalLong.of(contexts.get(m)) : OptionalLong.empty();
            cards.add(new ModelCard(m, price, context, Optional.ofNullable(cutoffs.get(m))));
        }
        return List.copyOf(cards);
    }

    /** @throws IllegalArgumentException saying what is wrong and how it is written */
    static Map<String, Long> contexts(String list) {
        return read(list, "MODEL=TOKENS", text -> {
            if (!text.matches("[1-9][0-9]{0,11}")) throw new IllegalArgumentException("\"" + text + "\" is no number of tokens");
            return Long.valueOf(text);
        });
    }

    /** @throws IllegalArgumentException saying what is wrong and how it is written */
    static Map<String, LocalDate> cutoffs(String list) {
        return read(list, "MODEL=DAY", text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("\"" + text + "\" is no day; write it like 2026-03-01", e);
            }
        });
    }

    private static <T> Map<String, T> read(String list, String shape, Function<String, T> meaning) {
        Map<String, T> facts = new LinkedHashMap<>();
        for (String entry : list.split(",")) {
            if (entry.isBlank()) continue;
            int equals = entry.lastIndexOf('=');
            if (equals < 1) throw new IllegalArgumentException("\"" + entry.strip() + "\" has no \"=\"; write " + shape + ", separated by commas");
            String model = entry.substring(0, equals).strip();
            if (facts.put(model, meaning.apply(entry.substring(equals + 1).strip())) != null)
                throw new IllegalArgumentException("\"" + model + "\" is listed twice");
        }
        return facts;
    }
}
