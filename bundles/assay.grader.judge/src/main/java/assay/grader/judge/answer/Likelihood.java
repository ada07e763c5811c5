// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.answer;

import assay.core.spi.model.Certainty;
import assay.core.spi.model.Reply;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How likely a model held a value of its answer, given what it had written before: the product over the tokens that write it. Alternatives that
 * differ in case, spaces or signs alone write the same, and count with it.
 *
 * @param places of the values, by criterion; that of a choice by the empty text
 */
record Likelihood(Reply reply, Map<String, Place> places) {
    private static final String CRITERION = "criterion";

    /** A value in the reply's text. */
    record Place(int from, int to) {}

    /** @param value name of the field whose values are looked at */
    static Likelihood in(Reply reply, AnswerJson.Found answer, String value) {
        Map<String, Place> places = new HashMap<>();
        if (reply.certainty().isEmpty()) return new Likelihood(reply, places);
        try (JsonParser in = AnswerJson.parser(answer.text())) {
            String criterion = "";
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.START_OBJECT) criterion = "";
                if (!token.isScalarValue()) continue;
                if (CRITERION.equals(in.currentName())) criterion = in.getText();
                if (value.equals(in.currentName())) places.putIfAbsent(criterion, place(in, answer.from()));
            }
        } catch (IOException e) {
            places.clear();
        }
        return new Likelihood(reply, places);
    }

    private static Place place(JsonParser in, int start) throws IOException {
        int quote = in.currentToken() == JsonToken.VALUE_STRING ? 1 : 0;
        int from = start + (int) in.currentTokenLocation().getCharOffset() + quote;
        return new Place(from, from + in.getText().length());
    }

    /** Empty where the server did not tell of it. */
    OptionalDouble of(String criterion) {
        Place place = places.get(criterion);
        if (place == null || reply.certainty().isEmpty() || reply.certainty().get().until() < place.to) return OptionalDouble.empty();
        double product = 1;
        for (Certainty.Spot s : reply.certainty().get().spots()) if (s.from() < place.to && s.to() > place.from) product *= alike(s);
        return OptionalDouble.of(product);
    }

    private double alike(Certainty.Spot spot) {
        String written = letters(reply.text().substring(spot.from(), Math.min(spot.to(), reply.text().length())));
        double sum = spot.probability();
        for (Certainty.Other o : spot.others()) if (letters(o.token()).equals(written)) sum += o.probability();
        return Math.min(1, sum);
    }

    private static String letters(String token) {
        return token.replaceAll("[^\\p{L}\\p{N}.-]", "").toLowerCase(Locale.ROOT);
    }
}
