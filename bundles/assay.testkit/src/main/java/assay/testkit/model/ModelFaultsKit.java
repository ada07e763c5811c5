// SPDX-License-Identifier: Apache-2.0
package assay.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.model.Message;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.ModelFailure.ConnectionLost;
import assay.core.spi.model.ModelFailure.MalformedAnswer;
import assay.core.spi.model.ModelFailure.Overloaded;
import assay.core.spi.model.ModelFailure.RateLimited;
import assay.core.spi.model.ModelFailure.Refused;
import assay.core.spi.model.ModelFailure.RejectedRequest;
import assay.core.spi.model.ModelFailure.TimedOut;
import assay.core.spi.model.ModelFailure.Unauthorized;
import assay.core.spi.model.ModelProvider;
import assay.core.spi.model.Prompt;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** How a provider behind a wire protocol fails: each fault with its kind, at once, without a retry and without the key. */
abstract class ModelFaultsKit extends ServedModel {
    ModelFaultsKit(String name, Function<Map<String, String>, ModelProvider> made, Dialect dialect) {
        super(name, made, dialect);
    }

    @Test
    void a_full_server_says_how_long_to_wait() {
        assertThat(failure(Behaviour.status(429, dialect.error("slow down")).with("Retry-After", "7")))
                .isInstanceOf(RateLimited.class).hasMessageContaining("slow down")
                .extracting(ModelFailure::retryAfter).isEqualTo(Optional.of(Duration.ofSeconds(7)));
    }

    @Test
    void a_full_server_may_say_until_when_to_wait() {
        ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
        String until = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plusSeconds(30));

        Duration wait = failure(Behaviour.status(429, dialect.error("slow down")).with("Retry-After", until)).retryAfter().orElseThrow();

        assertThat(wait).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    @Test
    void a_full_server_need_not_say_how_long_to_wait() {
        assertThat(failure(Behaviour.status(429, dialect.error("slow down"))))
                .isInstanceOf(RateLimited.class).extracting(ModelFailure::retryAfter).isEqualTo(Optional.empty());
    }

    @Test
    void nonsense_in_retry_after_counts_as_nothing() {
        assertThat(failure(Behaviour.status(429, dialect.error("slow down")).with("Retry-After", "soon")).retryAfter()).isEmpty();
    }

    @Test
    void an_error_of_the_server_may_pass() {
        for (int status : new int[] {500, 502, 503, 529})
            assertThat(failure(Behaviour.status(status, dialect.error("sorry")))).isInstanceOf(Overloaded.class)
                    .hasMessageContaining(String.valueOf(status)).hasMessageContaining("sorry").matches(ModelFailure::mayPass);
    }

    @Test
    void an_overloaded_server_may_say_how_long_to_wait() {
        assertThat(failure(Behaviour.status(503, dialect.error("sorry")).with("Retry-After", "3")).retryAfter()).contains(Duration.ofSeconds(3));
    }

    @Test
    void a_wrong_key_does_not_pass() {
        for (int status : new int[] {401, 403})
            assertThat(failure(Behaviour.status(status, dialect.error("no such key")))).isInstanceOf(Unauthorized.class).matches(f -> !f.mayPass());
    }

    @Test
    void a_wrong_request_does_not_pass_and_says_why() {
        for (int status : new int[] {400, 404, 413, 422})
            assertThat(failure(Behaviour.status(status, dialect.error("no such model")))).isInstanceOf(RejectedRequest.class)
                    .hasMessageContaining("no such model").matches(f -> !f.mayPass());
    }

    @Test
    void an_errors_page_need_not_be_json() {
        assertThat(failure(Behaviour.typed(502, "text/html", "<html><body>Bad gateway</body></html>", StandardCharsets.UTF_8)))
                .isInstanceOf(Overloaded.class).hasMessageContaining("Bad gateway");
    }

    @Test
    void a_model_that_will_not_has_refused() {
        assumeTrue(dialect.canRefuse(), "the protocol has no refusals");
        assertThat(failure(Behaviour.json(dialect.refusal("I cannot help with that"))))
                .isInstanceOf(Refused.class).hasMessageContaining("I cannot help with that");
        assertThat(failure(Behaviour.json(dialect.filtered()))).isInstanceOf(Refused.class);
    }

    @Test
    void an_answer_that_is_no_json_is_malformed() {
        assertThat(failure(Behaviour.json("{\"id\": \"chat"))).isInstanceOf(MalformedAnswer.class).matches(ModelFailure::mayPass);
        assertThat(failure(Behaviour.json(""))).isInstanceOf(MalformedAnswer.class);
        assertThat(failure(Behaviour.json("[]"))).isInstanceOf(MalformedAnswer.class);
        assertThat(failure(Behaviour.json("null"))).isInstanceOf(MalformedAnswer.class);
    }

    @Test
    void an_answer_without_an_answer_is_malformed() {
        assertThat(failure(Behaviour.json(dialect.nothing()))).isInstanceOf(MalformedAnswer.class);
        assertThat(failure(Behaviour.json("{}"))).isInstanceOf(MalformedAnswer.class);
    }

    @Test
    void a_page_instead_of_json_is_malformed_and_named() {
        assertThat(failure(Behaviour.typed(200, "text/html", "<html>Sign in</html>", StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedAnswer.class).hasMessageContaining("text/html").hasMessageContaining("Sign in");
    }

    @Test
    void an_answer_that_breaks_off_is_malformed() {
        assertThat(failure(new Behaviour.BreakOff(Behaviour.json(dialect.text("Hello"))))).isInstanceOf(MalformedAnswer.class);
    }

    @Test
    void an_answer_that_cannot_be_unpacked_is_malformed() {
        Behaviour.Answer good = Behaviour.json(dialect.text("Hello"));
        assertThat(failure(good.with("Content-Encoding", "gzip"))).isInstanceOf(MalformedAnswer.class);
        assertThat(failure(good.with("Content-Encoding", "br"))).isInstanceOf(MalformedAnswer.class).hasMessageContaining("\"br\"");
        assertThat(failure(new Behaviour.BreakOff(Behaviour.gzipped(good)))).isInstanceOf(MalformedAnswer.class);
    }

    @Test
    void an_error_that_comes_packed_is_told() {
        assertThat(failure(Behaviour.gzipped(Behaviour.status(400, dialect.error("no such model"))))).hasMessageContaining("no such model");
    }

    @Test
    void bytes_that_are_not_http_are_malformed() {
        assertThat(failure(new Behaviour.Babble())).isInstanceOf(MalformedAnswer.class);
    }

    @Test
    void a_connection_that_breaks_is_lost() {
        assertThat(failure(new Behaviour.Reset())).isInstanceOf(ConnectionLost.class).matches(ModelFailure::mayPass);
        assertThat(failure(new Behaviour.HangUp())).isInstanceOf(ConnectionLost.class);
    }

    @Test
    void a_server_that_is_not_there_is_lost_and_named() {
        server.close();

        assertThat(failure()).isInstanceOf(ConnectionLost.class).hasMessageContaining(server.uri().getAuthority());
    }

    @Test
    void a_server_that_hung_up_between_calls_is_called_anew() throws Exception {
        server.next(new Behaviour.AnswerAndHangUp(Behaviour.json(dialect.text("First"))));
        ask("Hi");
        Thread.sleep(1_200);

        assertThat(ask("Hi").text()).isEqualTo("Hello");
        assertThat(server.last().connection()).isEqualTo(2);
    }

    @Test
    void a_silent_server_times_out_by_the_prompts_limit() {
        server.next(new Behaviour.Wait(Duration.ofSeconds(20), Behaviour.json(dialect.text("Late"))));

        long start = System.nanoTime();
        Throwable failure = catchThrowable(() -> model.reply(Prompt.of(Message.user("Hi")).within(Duration.ofMillis(300))));

        assertThat(failure).isInstanceOf(TimedOut.class).hasMessageContaining("0.3 s");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_server_that_drips_times_out_too() {
        server.next(new Behaviour.Drip(Behaviour.json(dialect.text("Slow")), Duration.ofMillis(50)));

        long start = System.nanoTime();
        Throwable failure = catchThrowable(() -> model.reply(Prompt.of(Message.user("Hi")).within(Duration.ofMillis(400))));

        assertThat(failure).isInstanceOf(TimedOut.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_worker_may_have_a_shorter_timeout() {
        server.next(new Behaviour.Wait(Duration.ofSeconds(20), Behaviour.json(dialect.text("Late"))));

        Throwable failure = catchThrowable(() -> ask(Settings.EMPTY.with("timeout", Setting.of(new BigDecimal("0.3")))));

        assertThat(failure).isInstanceOf(TimedOut.class).hasMessageContaining("0.3 s");
    }

    @Test
    void a_slow_answer_within_the_limit_is_an_answer() throws Exception {
        server.next(new Behaviour.Drip(Behaviour.json(dialect.text("Slow")), Duration.ofMillis(1)));

        assertThat(ask("Hi").text()).isEqualTo("Slow");
    }

    @Test
    void an_interrupt_ends_a_call_on_a_platform_thread() throws Exception {
        interrupted(Thread.ofPlatform());
    }

    @Test
    void an_interrupt_ends_a_call_on_a_virtual_thread() throws Exception {
        interrupted(Thread.ofVirtual());
    }

    private void interrupted(Thread.Builder kind) throws InterruptedException {
        server.next(new Behaviour.Wait(Duration.ofSeconds(20), Behaviour.json(dialect.text("Late"))));
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread caller = kind.start(() -> end.set(catchThrowable(() -> ask("Hi"))));
        while (server.received().isEmpty()) Thread.sleep(5);

        caller.interrupt();

        assertThat(caller.join(Duration.ofSeconds(5))).isTrue();
        assertThat(end.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void nothing_is_retried() {
        failure(Behaviour.status(429, dialect.error("slow down")));
        failure(Behaviour.status(503, dialect.error("sorry")));
        failure(new Behaviour.Reset());

        assertThat(server.received()).hasSize(3);
    }

    @Test
    void a_good_call_after_every_fault_succeeds() throws Exception {
        failure(Behaviour.status(500, dialect.error("sorry")));
        failure(new Behaviour.BreakOff(Behaviour.json(dialect.text("Hello"))));
        failure(new Behaviour.Reset());
        failure(Behaviour.json("{"));

        assertThat(ask("Hi").text()).isEqualTo("Hello");
    }

    @Test
    void a_key_that_the_server_echoes_is_shown_to_nobody() {
        for (Behaviour echo : new Behaviour[] {
            Behaviour.status(401, dialect.error("Incorrect API key provided: " + KEY)), Behaviour.status(500, KEY), Behaviour.status(429, KEY),
            Behaviour.json(KEY), Behaviour.json("{\"" + KEY + "\":"), Behaviour.json(dialect.canRefuse() ? dialect.refusal("not with " + KEY) : KEY),
            Behaviour.typed(200, "text/html", KEY, StandardCharsets.UTF_8), Behaviour.typed(200, KEY, "x", StandardCharsets.UTF_8)})
            assertThat(shown(failure(echo))).doesNotContain(KEY);
    }

    private ModelFailure failure(Behaviour... told) {
        server.next(told);
        Throwable thrown = catchThrowable(() -> ask("Hi"));
        assertThat(thrown).isInstanceOf(ModelFailure.class);
        return (ModelFailure) thrown;
    }
}
