// SPDX-License-Identifier: Apache-2.0
package assay.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.settings.Settings;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private static final ModelName GPT = new ModelName("openai", "gpt-5");

    @Test
    void the_label_is_what_the_user_writes() {
        assertThat(Worker.withModel("single", GPT, Settings.EMPTY)).hasToString("openai:gpt-5");
        assertThat(Worker.withModel("plan-act-reflect", GPT, Settings.EMPTY.with("temperature", "0.2"))).hasToString("plan-act-reflect/openai:gpt-5[temperature=0.2]");
        assertThat(Worker.modelFree("baseline", "lead")).hasToString("baseline:lead");
    }

    @Test
    void several_settings_stand_in_the_order_in_which_they_were_written() {
        Settings settings = Settings.EMPTY.with("temperature", "0.2").with("seed", 7);

        assertThat(Worker.withModel("single", GPT, settings)).hasToString("openai:gpt-5[temperature=0.2,seed=7]");
    }
}
