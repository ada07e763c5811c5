// SPDX-License-Identifier: Apache-2.0
package assay.web.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.UserError;
import assay.core.spi.web.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersTest {
    @TempDir
    Path folder;

    private Users users() {
        return new Users(folder.resolve("users.json"), InstantSource.system());
    }

    private static User user(String name, Role... roles) {
        return new User(name, Set.of(roles), Optional.empty(), Optional.empty());
    }

    @Test
    void what_one_process_writes_another_reads() {
        users().put(user("anna", Role.GRADER));
        users().put(user("Zoë O'Hara", Role.VIEWER, Role.ADJUDICATOR));
        users().put(user("anna", Role.ADMIN));

        assertThat(users().all()).extracting(User::name).containsExactly("Zoë O'Hara", "anna");
        assertThat(users().find("anna").orElseThrow().roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void other_roles_leave_the_password_alone() {
        users().put(user("anna", Role.GRADER));
        users().setPassword("anna", "quite long enough");

        users().put(user("anna", Role.VIEWER));

        assertThat(Password.matches("quite long enough", users().find("anna").orElseThrow().password())).isTrue();
    }

    @Test
    void nobody_else_may_read_the_file_and_no_secret_stands_in_it() throws Exception {
        users().put(user("anna", Role.GRADER));
        users().setPassword("anna", "quite long enough");
        String link = users().newLink("anna");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("users.json")))).isEqualTo("rw-------");
        assertThat(Files.readString(folder.resolve("users.json"))).doesNotContain("quite long enough", link);
    }

    @Test
    void one_password_is_stored_differently_each_time() {
        assertThat(Password.hash("quite long enough")).isNotEqualTo(Password.hash("quite long enough")).startsWith("pbkdf2-sha256$600000$");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() throws Exception {
        Files.writeString(folder.resolve("users.json"), "{\"users\": [{\"name\": \"anna\", \"roles\": [\"boss\"]}]}");

        assertThatThrownBy(users()::all).isInstanceOf(UserError.class).hasMessageContaining("users.json");
    }

    @Test
    void nobody_takes_the_name_of_the_admin() {
        assertThatThrownBy(() -> user("Admin", Role.VIEWER)).hasMessageContaining("whoever started serve");
    }
}
