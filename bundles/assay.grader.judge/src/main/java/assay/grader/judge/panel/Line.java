// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.panel;

import assay.core.settings.Settings;
import assay.core.spi.model.Message;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import assay.core.spi.workshop.Workshop;
import assay.core.work.ModelName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The line to models for answers of a given form. A model whose protocol takes no schema is asked in words alone, from then on
 * without trying again. Safe for use by several threads.
 */
public final class Line {
    private final Set<ModelName> plain = ConcurrentHashMap.newKeySet();

    /** @param wanted whether a schema is sent; empty = where the model takes one */
    public Reply ask(Workshop shop, ModelName model, Settings settings, List<Message> messages, String schema, Optional<Boolean> wanted)
            throws ModelFailure, InterruptedException {
        if (!wanted.orElse(!plain.contains(model))) return shop.ask(model, settings, prompt(messages, Optional.empty()));
        try {
            return shop.ask(model, settings, prompt(messages, Optional.of(schema)));
        } catch (ModelFailure.RejectedRequest refused) {
            if (wanted.isPresent()) throw refused;
            Reply reply = shop.ask(model, settings, prompt(messages, Optional.empty()));
            plain.add(model);
            return reply;
        }
    }

    private static Prompt prompt(List<Message> messages, Optional<String> schema) {
        return new Prompt(messages, List.of(), schema, Prompt.DEFAULT_TIMEOUT);
    }
}
