// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import assay.core.spi.web.Form;
import assay.html.HarmlessOutput;
import assay.web.template.JtelockedGenerated;
import com.sun.net.httpserver.Headers;
import gg.jte.output.StringOutput;
import java.time.InstantSource;
import java.util.Optional;

/** The page on which people log in, by an address that works once or with name and password. */
final class Login {
    private final Guard guard;
    private final Sessions sessions;
    private final Doorkeeper keeper;
    private final Runnable loggedIn;

    /** @param loggedIn told when the admin's address was used */
    Login(Guard guard, Sessions sessions, InstantSource clock, Runnable loggedIn) {
        this.guard = guard;
        this.sessions = sessions;
        this.keeper = new Doorkeeper(clock);
        this.loggedIn = loggedIn;
    }

    Answer page(int status, String sentence) {
        StringOutput page = new StringOutput();
        JtelockedGenerated.render(new HarmlessOutput(page), null, sentence);
        return Answer.page(status, page.toString());
    }

    Answer byAddress(Optional<String> token, Headers headers) {
        if (token.isEmpty()) return page(200, "Log in with name and password, or with the address that you were given.");
        Optional<Session> session = sessions.open(token.get());
        if (session.isEmpty()) return page(403, "That address was used already, lapsed, or is not whole. The terminal shows the one that is due.");
        if (session.get().visitor().equals(Sessions.ADMIN)) loggedIn.run();
        return in(session.get(), headers);
    }

    Answer byPassword(Form form, Headers headers) {
        String name = form.text("name").orElse("");
        long wait = keeper.wait(name).plusMillis(999).toSeconds();
        if (wait > 0) return page(429, "Too many wrong passwords. Try again in " + wait + " seconds.");
        Optional<Session> session = sessions.open(name, form.text("password").orElse(""));
        keeper.note(name, session.isPresent());
        return session.isPresent() ? in(session.get(), headers) : page(403, "Name and password do not go together, or no password was set yet.");
    }

    private Answer in(Session session, Headers headers) {
        guard.remember(headers, session.secret());
        return Answer.elsewhere("/");
    }
}
