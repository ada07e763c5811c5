// SPDX-License-Identifier: Apache-2.0
package assay.itest.model;

import assay.itest.suite.ErrandSuite;
import assay.testkit.model.Behaviour;
import assay.testkit.model.OpenAiDialect;
import assay.testkit.model.Received;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * What a bad day at a provider looks like: each attempt meets each fault with the same small probability, drawn anew.
 * Every tenth errand gets the wrong word, so that a right verdict is not always the same one.
 */
final class FaultMix implements Function<Received, Behaviour> {
    enum Fault { NONE, TOO_FAST, BROKEN_SERVER, RESET, MALFORMED, TRUNCATED, SLOW }

    private static final int PERCENT = 4;
    private final OpenAiDialect dialect = new OpenAiDialect();
    private final Map<Fault, Integer> met = new EnumMap<>(Fault.class);
    private final Random random;

    FaultMix(long seed) {
        random = new Random(seed);
    }

    static boolean saysTheWord(int errand) {
        return errand % 10 != 0;
    }

    /** How often each fault was met so far. */
    synchronized Map<Fault, Integer> met() {
        return new EnumMap<>(met);
    }

    @Override
    public Behaviour apply(Received request) {
        int errand = Errands.number(request);
        Behaviour.Answer good = Behaviour.json(dialect.text(saysTheWord(errand) ? ErrandSuite.word(errand) : "something else"));
        return switch (draw()) {
            case NONE -> good;
            case TOO_FAST -> Behaviour.status(429, dialect.error("too fast")).with("Retry-After", "1");
            case BROKEN_SERVER -> Behaviour.status(500, dialect.error("broken"));
            case RESET -> new Behaviour.Reset();
            case MALFORMED -> Behaviour.json("{\"choices\": [");
            case TRUNCATED -> new Behaviour.BreakOff(good);
            case SLOW -> new Behaviour.Drip(good, Duration.ofMillis(2));
        };
    }

    private synchronized Fault draw() {
        int at = random.nextInt(100) / PERCENT;
        Fault fault = at == 0 ? Fault.TOO_FAST : at == 1 ? Fault.BROKEN_SERVER : at == 2 ? Fault.RESET : at == 3 ? Fault.MALFORMED
                : at == 4 ? Fault.TRUNCATED : at == 5 ? Fault.SLOW : Fault.NONE;
        met.merge(fault, 1, Integer::sum);
        return fault;
    }
}
