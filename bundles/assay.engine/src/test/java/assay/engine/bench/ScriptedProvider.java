// SPDX-License-Identifier: Apache-2.0
package assay.engine.bench;

import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.model.Model;
import assay.core.spi.model.ModelCard;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.ModelProvider;
import assay.core.spi.model.PriceCard;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import assay.core.work.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider whose models answer as a script says; a token costs a cent. The model {@code free} has no price. */
public final class ScriptedProvider implements ModelProvider {
    private static final BigDecimal CENT_A_TOKEN = BigDecimal.valueOf(10_000);
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private volatile Script script;

    /** What is answered to the n-th call, from 1. */
    @FunctionalInterface
    public interface Script {
        String answer(int call, Prompt prompt) throws ModelFailure, InterruptedException;
    }

    public ScriptedProvider(Script script) {
        this.script = script;
    }

    public void follow(Script other) {
        script = other;
    }

    public int calls() {
        return calls.get();
    }

    public int opened() {
        return opened.get();
    }

    @Override
    public Model open(String model, Settings settings) {
        opened.incrementAndGet();
        if (settings.has("colour")) throw new SettingsError("there is no setting \"colour\"");
        return prompt -> {
            Reply r = Reply.of(script.answer(calls.incrementAndGet(), prompt));
            return new Reply(r.text(), r.calls(), r.end(), new Usage(10, 0, 5, 0), r.server());
        };
    }

    @Override
    public List<ModelCard> catalog() {
        PriceCard price = new PriceCard(CENT_A_TOKEN, Optional.empty(), CENT_A_TOKEN, Optional.empty());
        return List.of(new ModelCard("good", Optional.of(price), OptionalLong.empty(), Optional.empty()));
    }
}
