// SPDX-License-Identifier: Apache-2.0
package assay.web.user;

import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Parameter;
import assay.core.spi.command.Usage.Values;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@code users remove NAME}: somebody may log in no more. */
@Component
public final class UsersRemoveCommand implements Command {
    @Activate
    public UsersRemoveCommand() {}

    @Override
    public Usage usage() {
        return new Usage("users remove", "Let somebody log in no more", "Who is logged in is logged out at once. What the person graded is kept.",
                List.of(new Parameter("NAME", "of the person", 1, 1, Values.NONE)), List.of(), List.of("users remove anna"));
    }

    @Override
    public int run(Call call, Console console) {
        Users users = Users.of(call.store());
        String name = call.parameters().get(0);
        if (!users.remove(name)) throw UsersTokenCommand.unknown(name, users);
        console.line(name + " may log in no more.");
        console.json(Settings.EMPTY.with("name", name).with("removed", true));
        return 0;
    }
}
