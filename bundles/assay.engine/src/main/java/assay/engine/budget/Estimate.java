// SPDX-License-Identifier: Apache-2.0
package assay.engine.budget;

import assay.core.content.Blob;
import assay.core.settings.Settings;
import assay.core.spi.model.Message;
import assay.core.spi.model.PriceCard;
import assay.core.spi.model.Prompt;
import assay.core.work.Usage;
import java.util.Optional;

/**
 * The most that a call can take, reckoned before it is made: a token for every three characters or bytes of the prompt,
 * and the setting {@code max-tokens}, or {@value #OUTPUT} tokens, of answer.
 */
public final class Estimate {
    private static final int OUTPUT = 4096;
    private static final int CHARACTERS_A_TOKEN = 3;

    private Estimate() {}

    public static Usage of(Prompt prompt, Settings settings) {
        long characters = prompt.schema().map(String::length).orElse(0);
        for (Message m : prompt.messages())
            characters += m.text().length() + m.attachments().stream().mapToLong(Blob::size).sum();
        for (Message m : prompt.messages()) for (var c : m.calls()) characters += c.id().length() + c.tool().length() + c.arguments().length();
        for (var t : prompt.tools()) characters += t.name().length() + t.description().length() + t.schema().length();
        long output = settings.get("max-tokens").isPresent() ? settings.whole("max-tokens").orElseThrow() : OUTPUT;
        return new Usage(characters / CHARACTERS_A_TOKEN + 1, 0, output, 0);
    }

    /** In millionths of a dollar; 0 where the price is not known. */
    public static long micros(Usage usage, Optional<PriceCard> card) {
        return card.map(c -> c.cost(new Usage(usage.input(), 0, usage.output(), 0)).micros()).orElse(0L);
    }
}
