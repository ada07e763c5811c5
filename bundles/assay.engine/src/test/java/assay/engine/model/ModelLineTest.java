// SPDX-License-Identifier: Apache-2.0
package assay.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.settings.Settings;
import assay.core.spi.model.Message;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.ModelProvider;
import assay.core.spi.model.Prompt;
import assay.core.work.ModelName;
import assay.engine.bench.Drawer;
import assay.engine.bench.PretendTime;
import assay.engine.bench.ScriptedProvider;
import assay.engine.rate.Pace;
import assay.engine.time.Alarms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls of models that fail, under a clock that only sleeping moves. */
class ModelLineTest {
    private static final Prompt HELLO = Prompt.of(Message.user("hello"));
    private static final ModelName GOOD = new ModelName("scripted", "good");
    private final PretendTime time = new PretendTime();
    private final Alarms alarms = new Alarms();
    private final Drawer<ModelProvider> providers = new Drawer<>();
    private final List<Duration> timeouts = new ArrayList<>();

    @AfterEach
    void close() {
        alarms.close();
    }

    private Answer ask(ScriptedProvider.Script script, Duration left) throws Exception {
        providers.put("scripted", new ScriptedProvider(script), Map.of());
        ModelLine line = new ModelLine(providers, new Pace(time, (p, k) -> Optional.empty()), Backoff.DEFAULT, time, alarms);
        return line.ask("worker", GOOD, Settings.EMPTY, HELLO, time.nanos() + left.toNanos());
    }

    private static ScriptedProvider.Script failing(int times, ModelFailure failure) {
        return (n, p) -> {
            if (n <= times) throw failure;
            return "at last";
        };
    }

    @Test
    void a_failure_that_may_pass_is_tried_again_with_growing_waits() throws Exception {
        Answer a = ask(failing(5, new ModelFailure.Overloaded("503", Optional.empty(), null)), Duration.ofHours(1));

        assertThat(a.tries()).isEqualTo(6);
        assertThat(a.reply().text()).isEqualTo("at last");
        for (int i = 0; i < 5; i++) assertThat(time.sleeps().get(i)).isLessThanOrEqualTo(Duration.ofMillis(500L << i));
    }

    @Test
    void after_eight_tries_the_last_failure_stands() {
        assertThatThrownBy(() -> ask(failing(9, new ModelFailure.ConnectionLost("reset", null)), Duration.ofHours(1)))
                .isInstanceOf(ModelFailure.ConnectionLost.class);
        assertThat(time.sleeps()).hasSize(7);
    }

    @Test
    void a_failure_that_cannot_pass_is_not_tried_again() {
        assertThatThrownBy(() -> ask(failing(1, new ModelFailure.Unauthorized("401", null)), Duration.ofHours(1)))
                .isInstanceOf(ModelFailure.Unauthorized.class);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void the_wait_that_the_server_asks_for_is_kept() throws Exception {
        ask(failing(1, new ModelFailure.RateLimited("429", Optional.of(Duration.ofSeconds(30)), null)), Duration.ofHours(1));

        assertThat(time.sleeps().stream().reduce(Duration.ZERO, Duration::plus)).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void no_try_is_made_for_which_no_time_is_left() {
        assertThatThrownBy(() -> ask(failing(1, new ModelFailure.RateLimited("429", Optional.of(Duration.ofMinutes(2)), null)), Duration.ofMinutes(1)))
                .isInstanceOf(ModelFailure.RateLimited.class);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void a_call_gets_no_more_time_than_the_attempt_has_left() throws Exception {
        ask((n, p) -> {
            timeouts.add(p.timeout());
            return "ok";
        }, Duration.ofSeconds(7));

        assertThat(timeouts).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void waiting_counts_into_the_time_of_the_call() throws Exception {
        Answer a = ask(failing(1, new ModelFailure.Overloaded("503", Optional.of(Duration.ofSeconds(10)), null)), Duration.ofHours(1));

        assertThat(a.spent().time()).isGreaterThanOrEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void a_provider_that_breaks_is_a_lost_connection() {
        assertThatThrownBy(() -> ask((n, p) -> {
            throw new IllegalStateException("a fault in the adapter");
        }, Duration.ofHours(1))).isInstanceOf(ModelFailure.ConnectionLost.class).hasMessageContaining("a fault in the adapter");
    }

    @Test
    void a_provider_that_was_removed_is_gone() {
        ModelLine line = new ModelLine(providers, new Pace(time, (p, k) -> Optional.empty()), Backoff.DEFAULT, time, alarms);

        assertThatThrownBy(() -> line.ask("worker", new ModelName("nobody", "x"), Settings.EMPTY, HELLO, Long.MAX_VALUE))
                .isInstanceOf(ModelFailure.ProviderGone.class);
    }

    @Test
    void a_refusal_for_the_rate_makes_everybody_wait_although_the_server_named_no_time() throws Exception {
        ModelFailure refusal = new ModelFailure.RateLimited("429", Optional.empty(), null);
        Pace pace = new Pace(time, (p, k) -> Optional.empty());
        providers.put("scripted", new ScriptedProvider(failing(1, refusal)), Map.of());
        ModelLine line = new ModelLine(providers, pace, new Backoff(1, Duration.ofHours(1), Duration.ofHours(1)), time, alarms);
        assertThatThrownBy(() -> line.ask("greedy", GOOD, Settings.EMPTY, HELLO, Long.MAX_VALUE)).isSameAs(refusal);

        line.ask("other", GOOD, Settings.EMPTY, HELLO, Long.MAX_VALUE);

        assertThat(time.sleeps().get(0)).isPositive();
    }

    @Test
    void a_setting_that_the_provider_cannot_honour_is_a_rejected_request() {
        providers.put("scripted", new ScriptedProvider((n, p) -> "never"), Map.of());
        ModelLine line = new ModelLine(providers, new Pace(time, (p, k) -> Optional.empty()), Backoff.DEFAULT, time, alarms);

        assertThatThrownBy(() -> line.ask("worker", GOOD, Settings.EMPTY.with("colour", "red"), HELLO, Long.MAX_VALUE))
                .isInstanceOf(ModelFailure.RejectedRequest.class).hasMessageContaining("colour");
    }
}
