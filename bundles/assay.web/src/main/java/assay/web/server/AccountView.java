// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.web.Acted;
import assay.core.spi.web.Form;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Role;
import assay.core.spi.web.View;
import assay.core.spi.web.Visit;
import assay.html.HarmlessOutput;
import assay.web.Views;
import assay.web.template.JteaccountGenerated;
import assay.web.user.Password;
import assay.web.user.User;
import assay.web.user.Users;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whoever is logged in: name, roles, and a password to be set. Part of the frame, and in no navigation. */
final class AccountView implements View {
    static final String NAME = "account";
    private final Users users;

    AccountView(Users users) {
        this.users = users;
    }

    Views.Offer offer() {
        return new Views.Offer(NAME, "You", 0, Set.of(Role.ADMIN, Role.GRADER, Role.ADJUDICATOR), List.of(), List.of(), -1, this);
    }

    @Override
    public void render(Visit visit, Appendable out) throws IOException {
        if (!visit.path().isEmpty()) throw new NoSuchPage("There is one page about you.");
        StringOutput page = new StringOutput();
        Optional<User> user = users.find(visit.visitor().name());
        List<String> roles = visit.visitor().roles().stream().sorted().map(r -> r.name().toLowerCase(java.util.Locale.ROOT)).toList();
        JteaccountGenerated.render(new HarmlessOutput(page), null, visit, roles, user, visit.query("done").isPresent());
        out.append(page.toString());
    }

    @Override
    public Acted act(Visit visit, Form form) {
        User user = users.find(visit.visitor().name()).orElseThrow(() -> new UserError(Place.in("password"), "The admin has no password.", "The terminal shows the address that logs in."));
        String fresh = form.text("new").orElse("");
        if (user.password().isPresent() && !Password.matches(form.text("old").orElse(""), user.password()))
            throw new UserError(Place.in("old password"), "The old password is another.", "Who has forgotten it is given a new address with: users token " + user.name());
        if (fresh.length() < Password.SHORTEST) throw new UserError(Place.in("new password"), "A password has " + Password.SHORTEST + " characters at least.", "Several words make a good one.");
        if (!fresh.equals(form.text("again").orElse(""))) throw new UserError(Place.in("new password"), "The two are not the same.", "Write the new password twice.");
        users.setPassword(user.name(), fresh);
        return Acted.moveTo(visit.link(List.of(), java.util.Map.of("done", "yes")));
    }
}
