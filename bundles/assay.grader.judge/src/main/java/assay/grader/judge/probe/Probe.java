// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.probe;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is done to a right answer, so that what a judge makes of it shows one weakness. */
enum Probe {
    /** The same with filler that says nothing, about twice as long: as good, and no better. */
    PADDED {
        @Override
        String of(String text) {
            StringBuilder out = new StringBuilder(text.stripTrailing());
            int wanted = 2 * text.length();
            for (int i = 0; out.length() < wanted; i++) out.append(i == 0 ? "\n\n" : " ").append(FILLER[i % FILLER.length]);
            return out.append('\n').toString();
        }
    },
    /** The same words with other figures: as fluent, and wrong. */
    MISSTATED {
        @Override
        String of(String text) {
            return FIGURE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(another(m.group())));
        }
    },
    /** The same facts without capitals, stops and line breaks: as right, and badly put. */
    ROUGHENED {
        @Override
        String of(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("(?<=[\\p{L})])[.,;:!?]+(?=\\s|$)", "").replaceAll("[*_#`|>]+", " ").replaceAll("\\s+", " ").strip();
        }
    };

    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*\\d|\\d");
    private static final String[] FILLER = {"All of the above has been prepared with great care and attention to what matters.",
        "It goes without saying that every aspect of the request has been taken into account.", "As can be seen, the points follow from one another in a natural way.",
        "In conclusion, this provides a solid basis on which further steps can be taken.", "Naturally, the considerations above are to be read in their context."};

    abstract String of(String text);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Another first digit, never 0. */
    private static String another(String figure) {
        int digit = figure.charAt(0) - '0';
        return (digit % 9 + 1) + figure.substring(1);
    }
}
