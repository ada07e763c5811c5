// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void each_of_many_ids_is_new_once_and_known_ever_after() {
        Ids ids = new Ids();
        for (int i = 0; i < 200_000; i++) assertThat(ids.seenBefore("task-" + i, i + 1)).isEmpty();

        for (int i = 0; i < 200_000; i += 1_000) assertThat(ids.seenBefore("task-" + i, 9)).hasValue(i + 1);
    }

    @Test
    void a_file_name_becomes_an_id() {
        assertThat(Ids.sane("my tasks (2).v1")).isEqualTo("my-tasks-2-.v1");
        assertThat(Ids.sane("...")).isEqualTo("suite");
    }
}
