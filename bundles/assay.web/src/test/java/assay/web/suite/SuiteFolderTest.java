// SPDX-License-Identifier: Apache-2.0
package assay.web.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.UserError;
import assay.core.spi.web.NoSuchPage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteFolderTest {
    @TempDir
    Path folder;

    private SuiteFolder suites;

    @BeforeEach
    void a_suite_inside_and_one_outside() throws Exception {
        for (String suite : new String[] {"inside/law", "outside/secret"}) {
            Path task = Files.createDirectories(folder.resolve(suite).resolve("tasks/lease"));
            Files.writeString(folder.resolve(suite).resolve("suite.yaml"), "id: x\n");
            Files.writeString(task.resolve("task.yaml"), "id: lease\n");
        }
        suites = new SuiteFolder(folder.resolve("inside"));
    }

    @Test
    void suites_and_their_tasks_are_found() throws Exception {
        assertThat(suites.suites()).containsExactly("law");
        assertThat(suites.tasks("law")).containsExactly("lease");
        assertThat(suites.task("law", "lease")).isEqualTo(folder.resolve("inside/law/tasks/lease/task.yaml").toRealPath());
    }

    @Test
    void no_name_leads_out_of_the_folder() {
        for (String name : new String[] {"../outside/secret", "law/../../outside/secret", "/etc", "..", ""})
            assertThatThrownBy(() -> suites.task(name, "lease")).as(name).isInstanceOf(NoSuchPage.class);
        assertThatThrownBy(() -> suites.task("law", "../../../outside/secret/tasks/lease")).isInstanceOf(NoSuchPage.class);
    }

    @Test
    void no_link_leads_out_of_the_folder() throws Exception {
        Files.createSymbolicLink(folder.resolve("inside/law/tasks/stolen"), folder.resolve("outside/secret/tasks/lease"));

        assertThatThrownBy(() -> suites.task("law", "stolen")).isInstanceOf(NoSuchPage.class);
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThatThrownBy(() -> suites.set(folder.resolve("nowhere"))).isInstanceOf(UserError.class).hasMessageContaining("nowhere");
    }
}
