// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.UserError;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.command.Usage.Parameter;
import assay.core.spi.command.Usage.Values;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParsingTest {
    private static final Usage RUN = new Usage("run", "Evaluate workers", "At 95 % confidence.",
            List.of(new Parameter("SUITE", "a folder", 1, Integer.MAX_VALUE, Values.FILE)),
            List.of(Option.values("worker", "W", "who does it"), Option.value("trials", "N", "repeats", "1"), Option.flag("quick", "hurry")),
            List.of("run gsm8k --worker baseline:lead"));

    private static ParsedCall parse(String... words) {
        return new Parsing(RUN).parse(List.of(words), Path.of("/home/ann"));
    }

    @Test
    void words_and_options_may_mix() {
        ParsedCall call = parse("a", "--worker", "x:y[k=v,l=w]", "b", "--worker=z:1", "--quick");

        assertThat(call.parameters()).containsExactly("a", "b");
        assertThat(call.values("worker")).containsExactly("x:y[k=v,l=w]", "z:1");
        assertThat(call.flag("quick")).isTrue();
    }

    @Test
    void an_absent_option_has_its_fallback() {
        assertThat(parse("a").value("trials")).contains("1");
        assertThat(parse("a", "--trials", "3").number("trials")).contains(3L);
        assertThat(parse("a").values("worker")).isEmpty();
    }

    @Test
    void the_store_is_found_from_the_callers_folder() {
        assertThat(parse("a", "--store", "runs").store()).isEqualTo("/home/ann/runs");
        assertThat(parse("a", "--store", "jdbc:postgresql://db/assay").store()).isEqualTo("jdbc:postgresql://db/assay");
    }

    @Test
    void a_misspelt_option_is_named_with_the_likely_one() {
        assertThatThrownBy(() -> parse("a", "--workr", "x")).isInstanceOf(UserError.class).hasMessageContaining("--workr")
                .hasMessageContaining("Did you mean --worker?");
    }

    @Test
    void a_missing_word_is_named() {
        assertThatThrownBy(() -> parse("--quick")).isInstanceOf(UserError.class).hasMessageContaining("SUITE");
    }

    @Test
    void a_word_where_a_number_belongs_is_a_mistake_of_the_users() {
        assertThatThrownBy(() -> parse("a", "--trials", "many").number("trials")).isInstanceOf(UserError.class).hasMessageContaining("\"many\"");
    }

    @Test
    void help_shows_defaults_examples_and_percent_signs() {
        assertThat(new Parsing(RUN).help()).contains("repeats (default: 1)").contains("assay run gsm8k").contains("95 % confidence");
    }
}
