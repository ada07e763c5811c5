// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.Problem;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.model.langchain4j.endpoint.ApiKey;
import assay.model.langchain4j.endpoint.EndpointModels;
import org.junit.jupiter.api.Test;

class ApiKeyTest {
    @Test
    void a_variable_that_is_not_set_is_a_problem_that_names_it() {
        Problems problems = new Problems();

        models("$[env:OPENAI_API_KEY]").check(problems);

        assertThat(problems.all()).singleElement().extracting(Problem::toString).asString()
                .contains("conf/assay.model.openai-main.cfg", "\"openai\"", "OPENAI_API_KEY");
    }

    @Test
    void a_secret_file_or_a_property_that_is_absent_is_named_too() {
        assertThat(ApiKey.of("$[secret:openai.key]").remedy().orElseThrow()).contains("openai.key", "secrets");
        assertThat(ApiKey.of("$[prop:my.key;default=]").remedy().orElseThrow()).contains("property my.key");
        assertThat(ApiKey.of("").remedy().orElseThrow()).contains("apiKey=none");
    }

    @Test
    void a_model_is_not_opened_without_a_key() {
        assertThatThrownBy(() -> models("$[env:OPENAI_API_KEY]").open("m", Settings.EMPTY))
                .isInstanceOf(UserError.class).hasMessageContaining("OPENAI_API_KEY");
    }

    @Test
    void a_server_without_keys_is_no_problem() {
        Problems problems = new Problems();

        models("none").check(problems);

        assertThat(problems.all()).isEmpty();
        assertThat(models("none").open("m", Settings.EMPTY)).isNotNull();
    }

    private static EndpointModels models(String key) {
        return Configs.good().with("apiKey", key).models();
    }
}
