// SPDX-License-Identifier: Apache-2.0
package assay.web.user;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@code users list}: who may log in. */
@Component
public final class UsersListCommand implements Command {
    @Activate
    public UsersListCommand() {}

    @Override
    public Usage usage() {
        return new Usage("users list", "List who may log in to the workbench", "", List.of(), List.of(), List.of("users list"));
    }

    @Override
    public int run(Call call, Console console) {
        List<User> all = Users.of(call.store()).all();
        if (all.isEmpty()) console.note("Nobody but you, with the address that serve prints. Add people with: assay users add NAME --role R");
        else console.table(List.of("name", "roles", "password"), all.stream().map(u -> List.of(u.name(), String.join(", ", roles(u)), u.password().isPresent() ? "set" : "none")).toList());
        console.json(new Setting.Items(all.stream().<Setting>map(u -> Settings.EMPTY.with("name", u.name()).with("roles", Setting.ofTexts(roles(u))).with("password", u.password().isPresent())).toList()));
        return 0;
    }

    private static List<String> roles(User user) {
        return user.roles().stream().sorted().map(r -> r.name().toLowerCase(Locale.ROOT)).toList();
    }
}
