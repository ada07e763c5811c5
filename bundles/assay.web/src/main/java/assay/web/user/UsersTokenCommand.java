// SPDX-License-Identifier: Apache-2.0
package assay.web.user;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.command.Usage.Parameter;
import assay.core.spi.command.Usage.Values;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@code users token NAME}: a login address that works once. */
@Component
public final class UsersTokenCommand implements Command {
    static final String PORT = "7350";

    @Activate
    public UsersTokenCommand() {}

    @Override
    public Usage usage() {
        return new Usage("users token", "Print an address that logs somebody in once", "It works for a day, and takes the place of one that was printed before.",
                List.of(new Parameter("NAME", "of the person", 1, 1, Values.NONE)), List.of(Option.value("port", "N", "where the workbench listens", PORT)),
                List.of("users token anna"));
    }

    @Override
    public int run(Call call, Console console) {
        Users users = Users.of(call.store());
        String name = call.parameters().get(0);
        if (users.find(name).isEmpty()) throw unknown(name, users);
        tell(users, name, call, console);
        return 0;
    }

    static UserError unknown(String name, Users users) {
        List<String> names = users.all().stream().map(User::name).toList();
        return new UserError(Place.in("users"), "There is no user \"" + name + "\"." + assay.core.problem.Nearest.hint(name, names),
                names.isEmpty() ? "Add people with: users add NAME --role R" : "Users: " + String.join(", ", names) + ".");
    }

    static void tell(Users users, String name, Call call, Console console) {
        String url = "http://127.0.0.1:" + call.number("port").orElse(Long.valueOf(PORT)) + "/login?token=" + users.newLink(name);
        console.line(name + " logs in once, within " + Users.LINK.toHours() + " hours, with: " + url);
        console.json(Settings.EMPTY.with("name", name).with("url", url));
    }
}
