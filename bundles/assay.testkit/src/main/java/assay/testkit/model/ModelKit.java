// SPDX-License-Identifier: Apache-2.0
package assay.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.content.Blob;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.model.Message;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.ModelProvider;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import assay.core.spi.model.Tool;
import assay.core.spi.model.ToolCall;
import assay.core.work.Usage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a provider behind a wire protocol answers, and, in what it inherits, how it fails. */
public abstract class ModelKit extends ModelFaultsKit {
    private final String protocol;
    private final Usage counted;

    /**
     * @param protocol the column of the documentation's table of what protocols carry
     * @param made makes a provider of a configuration
     * @param counted how the tokens of the dialect's good answers are told apart
     */
    protected ModelKit(String protocol, Function<Map<String, String>, ModelProvider> made, Dialect dialect, Usage counted) {
        super(protocol, made, dialect);
        this.protocol = protocol;
        this.counted = counted;
    }

    @Test
    void an_answer_comes_back_as_it_was_given() throws Exception {
        String text = "Grüße, 世界 \uD83D\uDE00\n\t\"quoted\" \\ back";
        server.next(Behaviour.json(dialect.text(text)));

        Reply reply = ask("Hi");

        assertThat(reply.text()).isEqualTo(text);
        assertThat(reply.end()).isEqualTo(Reply.End.DONE);
    }

    @Test
    void the_server_names_itself_and_counts_the_tokens() throws Exception {
        Reply reply = ask("Hi");

        assertThat(reply.server().model()).isEqualTo("kit-1");
        assertThat(reply.usage()).isEqualTo(counted);
    }

    @Test
    void tokens_that_the_server_does_not_count_are_none() throws Exception {
        server.next(Behaviour.json(dialect.uncounted("Hello")));

        assertThat(ask("Hi").usage()).isEqualTo(Usage.NONE);
    }

    @Test
    void an_answer_at_its_length_limit_says_so() throws Exception {
        server.next(Behaviour.json(dialect.cutShort("Hel")));

        Reply reply = ask("Hi");

        assertThat(reply.text()).isEqualTo("Hel");
        assertThat(reply.end()).isEqualTo(Reply.End.LENGTH);
    }

    @Test
    void an_empty_answer_is_an_answer() throws Exception {
        server.next(Behaviour.json(dialect.text("")));

        assertThat(ask("Hi").text()).isEmpty();
    }

    @Test
    void broken_arguments_of_a_tool_call_are_handed_on_as_they_are() throws Exception {
        server.next(Behaviour.json(dialect.toolCall("call-1", "search", "{\"query\": \"unfin")));
        if (!dialect.argumentsAreText()) {
            assertThatThrownBy(() -> ask("Hi")).isInstanceOf(ModelFailure.MalformedAnswer.class);
            return;
        }

        Reply reply = ask("Hi");

        assertThat(reply.end()).isEqualTo(Reply.End.TOOLS);
        assertThat(reply.calls()).singleElement().satisfies(c -> {
            assertThat(c.id()).isEqualTo("call-1");
            assertThat(c.tool()).isEqualTo("search");
            assertThat(c.arguments()).isEqualTo("{\"query\": \"unfin");
        });
    }

    @Test
    void a_tool_call_comes_back_with_its_arguments() throws Exception {
        server.next(Behaviour.json(dialect.toolCall("call-1", "search", "{\"query\":\"it\"}")));

        Reply reply = ask("Hi");

        assertThat(reply.end()).isEqualTo(Reply.End.TOOLS);
        assertThat(reply.calls()).singleElement().satisfies(c -> {
            assertThat(c.id()).isNotEmpty();
            assertThat(c.tool()).isEqualTo("search");
            assertThat(c.arguments().replaceAll("\\s", "")).isEqualTo("{\"query\":\"it\"}");
        });
    }

    @Test
    void tools_their_answers_and_a_schema_reach_the_server() throws Exception {
        Tool tool = new Tool("search", "Finds things", "{\"type\":\"object\",\"properties\":{\"query\":{\"type\":\"string\"}},\"required\":[\"query\"]}");
        ToolCall call = new ToolCall("c1", "search", "{\"query\":\"it\"}");
        model.reply(new Prompt(List.of(Message.user("Find it"), new Message(Message.Role.ASSISTANT, "", List.of(), List.of(call), Optional.empty()),
                new Message(Message.Role.TOOL, "nothing found", List.of(), List.of(), Optional.of("c1"))), List.of(tool), Optional.empty(), Prompt.DEFAULT_TIMEOUT));
        String schema = "{\"type\":\"object\",\"properties\":{\"was_met\":{\"type\":\"boolean\"}},\"required\":[\"was_met\"],\"additionalProperties\":false}";
        model.reply(new Prompt(List.of(Message.user("Judge")), List.of(), Optional.of(schema), Prompt.DEFAULT_TIMEOUT));

        assertThat(server.received().get(0).body()).contains("Finds things", "query", "search", "nothing found");
        assertThat(server.received().get(1).body()).contains("was_met");
    }

    @Test
    void every_file_and_setting_is_sent_or_refused_by_name_as_the_documentation_says() throws Exception {
        ProtocolTable table = ProtocolTable.of(protocol);
        for (String type : List.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf")) {
            int before = server.received().size();
            try {
                model.reply(Prompt.of(Message.user("Look", List.of(Blob.of("a.bin", type, new byte[] {1, 2, 3})))));
                assertThat(server.last().body()).as(type).contains("AQID");
                assertThat(table.has(type)).as(type).isTrue();
            } catch (ModelFailure.RejectedRequest refused) {
                assertThat(refused).hasMessageContaining("a.bin").hasMessageContaining(type);
                assertThat(server.received()).hasSize(before);
                assertThat(table.has(type)).as(type).isFalse();
            }
        }
        for (Settings one : List.of(Settings.EMPTY.with("temperature", Setting.of(new BigDecimal("0.375"))), Settings.EMPTY.with("top-p", Setting.of(new BigDecimal("0.375"))),
                Settings.EMPTY.with("seed", 375), Settings.EMPTY.with("max-tokens", 375), Settings.EMPTY.with("stop", "375"), Settings.EMPTY.with("reasoning-effort", "low"), Settings.EMPTY.with("logprobs", 5))) {
            String key = one.keys().iterator().next();
            try {
                ask(one);
                assertThat(server.last().body()).as(key).containsPattern(key.equals("reasoning-effort") ? "low" : key.equals("logprobs") ? "ogprobs\"\\s*:\\s*5" : "375");
                assertThat(table.has(key)).as(key).isTrue();
            } catch (SettingsError refused) {
                assertThat(refused).hasMessageContaining(key);
                assertThat(table.has(key)).as(key).isFalse();
            }
        }
    }

    @Test
    void a_very_long_answer_comes_back_whole() throws Exception {
        String text = "0123456789abcdef".repeat(1 << 19);
        server.next(Behaviour.json(dialect.text(text)));

        assertThat(ask("Hi").text().equals(text)).isTrue();
    }

    @Test
    void an_answer_in_another_charset_is_read_in_it() throws Exception {
        server.next(Behaviour.typed(200, "application/json; charset=ISO-8859-1", dialect.text("Grüße"), StandardCharsets.ISO_8859_1));

        assertThat(ask("Hi").text()).isEqualTo("Grüße");
    }

    @Test
    void an_answer_in_chunks_is_read_to_its_end_and_its_connection_kept() throws Exception {
        server.next(new Behaviour.Chunked(Behaviour.json(dialect.text("Grüße in Stücken"))));

        assertThat(ask("Hi").text()).isEqualTo("Grüße in Stücken");
        ask("Hi");
        assertThat(server.last().connection()).isEqualTo(1);
    }

    @Test
    void an_answer_that_comes_packed_is_unpacked() throws Exception {
        server.next(Behaviour.gzipped(Behaviour.json(dialect.text("Grüße"))), new Behaviour.Chunked(Behaviour.gzipped(Behaviour.json(dialect.text("Stücke")))));

        assertThat(ask("Hi").text()).isEqualTo("Grüße");
        assertThat(ask("Hi").text()).isEqualTo("Stücke");
        assertThat(ask("Hi").text()).isEqualTo("Hello");
        assertThat(server.last().connection()).isEqualTo(1);
    }

    @Test
    void the_key_goes_to_the_server_and_is_nowhere_in_the_provider() throws Exception {
        ask("Hi");

        assertThat(server.last().headers().values()).anyMatch(v -> v.contains(KEY));
        assertThat(List.of(String.valueOf(provider), String.valueOf(model), String.valueOf(provider.catalog()))).noneMatch(s -> s.contains(KEY));
    }

    @Test
    void the_prompt_and_the_models_name_are_in_the_request() throws Exception {
        model.reply(Prompt.of(Message.system("Be brief."), Message.user("What is 6 × 7?"), Message.assistant("42"), Message.user("Sure?")));

        assertThat(server.last().body()).contains("Be brief.", "What is 6 × 7?", "42", "Sure?");
        assertThat(server.last().line() + server.last().body()).contains("kit-1");
    }

    @Test
    void an_unknown_setting_is_refused_and_the_known_ones_are_named() {
        assertThatThrownBy(() -> provider.open("kit-1", Settings.EMPTY.with("temprature", 1)))
                .isInstanceOf(SettingsError.class).hasMessageContaining("temprature").hasMessageContaining("max-tokens");
    }

    @Test
    void a_setting_of_the_wrong_type_or_out_of_range_is_refused_by_name() {
        for (Settings wrong : List.of(Settings.EMPTY.with("temperature", "warm"), Settings.EMPTY.with("temperature", -1),
                Settings.EMPTY.with("max-tokens", 0), Settings.EMPTY.with("timeout", -3)))
            assertThatThrownBy(() -> provider.open("kit-1", wrong))
                    .isInstanceOf(SettingsError.class).hasMessageContaining(wrong.keys().iterator().next());
    }

    @Test
    void an_attachment_that_the_protocol_cannot_carry_is_refused_by_name() {
        Blob archive = Blob.of("books/ledger.zip", "application/zip", new byte[] {80, 75});

        assertThatThrownBy(() -> model.reply(Prompt.of(Message.user("Look", List.of(archive)))))
                .isInstanceOf(ModelFailure.RejectedRequest.class).hasMessageContaining("books/ledger.zip");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void connections_are_kept_for_the_next_call() throws Exception {
        for (int i = 0; i < 5; i++) ask("Hi");

        assertThat(server.received()).hasSize(5).allMatch(r -> r.connection() == 1);
    }

    @Test
    void many_threads_may_ask_at_once() throws Exception {
        server.otherwise(new Behaviour.Wait(Duration.ofMillis(200), Behaviour.json(dialect.text("Hello"))));
        Set<String> answers = new ConcurrentSkipListSet<>();

        long start = System.nanoTime();
        List<Thread> threads = IntStream.range(0, 50).mapToObj(i -> Thread.ofPlatform().start(() -> {
            try {
                answers.add(i + " " + ask("Hi").text());
            } catch (ModelFailure | InterruptedException e) {
                answers.add(i + " " + e);
            }
        })).toList();
        for (Thread t : threads) t.join();

        assertThat(answers).isEqualTo(new TreeSet<>(IntStream.range(0, 50).mapToObj(i -> i + " Hello").toList()));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
