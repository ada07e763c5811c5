// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j;

import assay.core.spi.model.Certainty;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Lays the tokens that a server tells of along the text that it answered. Where a token is not the text's next, such as one that steers
 * the model, what follows is not told of.
 */
public final class Tokens {
    private final byte[] text;
    private final List<Certainty.Spot> spots = new ArrayList<>();
    private int at;
    private int characters;
    private boolean astray;

    public Tokens(String text) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The next token.
     *
     * @param bytes in UTF-8, perhaps a part of a character
     * @param others alternatives, the token itself perhaps among them
     */
    public void add(byte[] bytes, double log, String token, List<Certainty.Other> others) {
        astray |= at + bytes.length > text.length || !Arrays.equals(text, at, at + bytes.length, bytes, 0, bytes.length);
        if (astray) return;
        int from = characters;
        at += bytes.length;
        characters = new String(text, 0, at, StandardCharsets.UTF_8).length();
        double probability = Certainty.probability(log);
        if (probability < Certainty.SURE) spots.add(new Certainty.Spot(from, Math.max(from, characters), probability, kept(token, others)));
    }

    private static List<Certainty.Other> kept(String token, List<Certainty.Other> others) {
        return others.stream().filter(o -> o.probability() >= Certainty.LEAST && !o.token().equals(token))
                .sorted(Comparator.comparingDouble(Certainty.Other::probability).reversed()).toList();
    }

    /** Empty where not even the first token was told of. */
    public Optional<Certainty> certainty() {
        return at == 0 ? Optional.empty() : Optional.of(new Certainty(characters, spots));
    }
}
