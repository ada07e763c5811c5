// SPDX-License-Identifier: Apache-2.0
package assay.web.user;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.command.Usage.Parameter;
import assay.core.spi.command.Usage.Values;
import assay.core.spi.desk.Desk;
import assay.core.spi.desk.Desks;
import assay.core.spi.desk.Expert;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.web.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code users add NAME --role R}: somebody who may log in; who grades is one of the desk's experts by the same name. */
@Component
public final class UsersAddCommand implements Command {
    private final RunStores stores;
    private final Desks desks;

    @Activate
    public UsersAddCommand(@Reference RunStores stores, @Reference Desks desks) {
        this.stores = stores;
        this.desks = desks;
    }

    @Override
    public Usage usage() {
        return new Usage("users add", "Let somebody log in to the workbench, or give somebody other roles", """
                Roles: admin may do everything; viewer looks at everything but the desk; grader grades, and sees nothing that names a model; adjudicator settles \
                what graders disagree on. Graders and adjudicators become people of the desk by the same name (see desk graders).
                The address that is printed logs in once, within a day; a password can be set there. The workbench must be running to use it.""",
                List.of(new Parameter("NAME", "of the person", 1, 1, Values.NONE)),
                List.of(Option.values("role", "ROLE", "admin, grader, adjudicator or viewer; several with commas"), Option.values("field", "F", "a field of expertise of a grader, such as law"),
                        Option.value("port", "N", "where the workbench listens", UsersTokenCommand.PORT)),
                List.of("users add anna --role grader --field law", "users add cleo --role adjudicator,viewer"));
    }

    @Override
    public int run(Call call, Console console) {
        User user = user(call.parameters().get(0), roles(call.values("role")));
        if (user.roles().contains(Role.GRADER) || user.roles().contains(Role.ADJUDICATOR)) enroll(call, user);
        Users users = Users.of(call.store());
        users.put(user);
        UsersTokenCommand.tell(users, user.name(), call, console);
        return 0;
    }

    private static User user(String name, Set<Role> roles) {
        try {
            return new User(name, roles, Optional.empty(), Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new UserError(Place.in("users add"), e.getMessage() + ".", "Write for instance: users add anna --role grader");
        }
    }

    private static Set<Role> roles(List<String> words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : words.stream().flatMap(w -> Arrays.stream(w.split(","))).map(String::strip).filter(w -> !w.isEmpty()).toList())
            roles.add(Arrays.stream(Role.values()).filter(r -> r.name().equalsIgnoreCase(word)).findFirst().orElseThrow(() ->
                    new UserError(Place.in("--role"), "\"" + word + "\" is no role.", "Roles: " + Arrays.stream(Role.values()).map(r -> r.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")) + ".")));
        return roles;
    }

    private void enroll(Call call, User user) {
        try (RunStore store = stores.open(call.store())) {
            Desk desk = desks.of(store);
            List<String> known = desk.experts().stream().filter(e -> e.name().equals(user.name())).flatMap(e -> e.fields().stream()).toList();
            desk.enroll(new Expert(user.name(), call.values("field").isEmpty() ? known : call.values("field"), user.roles().contains(Role.ADJUDICATOR)));
        }
    }
}
