// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import assay.core.spi.web.Role;
import assay.core.spi.web.Visitor;
import assay.web.user.Password;
import assay.web.user.User;
import assay.web.user.Users;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Who is logged in. The admin's token opens one session and is then replaced by another; users have addresses that work once, and
 * passwords. Whoever is removed from the users is logged out. Safe for use by several threads.
 */
final class Sessions {
    static final Visitor ADMIN = new Visitor("admin", Set.of(Role.ADMIN));
    private static final int BYTES = 24;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final Serving serving;
    private final Users users;
    private String token = secret();

    Sessions(Serving serving, Users users) {
        this.serving = serving;
        this.users = users;
    }

    synchronized String token() {
        return token;
    }

    /** A new session of whoever the token is for; empty when it is nobody's, or was used. */
    Optional<Session> open(String offered) {
        synchronized (this) {
            if (same(offered, token)) {
                token = secret();
                return Optional.of(opened(ADMIN));
            }
        }
        return users.redeem(offered).map(u -> opened(u.visitor()));
    }

    Optional<Session> open(String name, String password) {
        Optional<User> user = users.find(name);
        return Password.matches(password, user.flatMap(User::password)) ? user.map(u -> opened(u.visitor())) : Optional.empty();
    }

    private Session opened(Visitor visitor) {
        Instant now = serving.clock().instant();
        Session session = new Session(secret(), secret(), visitor, now, new AtomicReference<>(now));
        open.values().removeIf(this::isOver);
        open.put(session.secret(), session);
        return session;
    }

    /** The session as its user now is. */
    Optional<Session> find(String secret) {
        Session session = open.get(secret);
        if (session == null) return Optional.empty();
        Optional<Session> now = session.visitor().equals(ADMIN) ? Optional.of(session) : users.find(session.visitor().name()).map(u -> session.of(u.visitor()));
        if (isOver(session) || now.isEmpty()) {
            close(session);
            return Optional.empty();
        }
        return now;
    }

    private boolean isOver(Session session) {
        Instant now = serving.clock().instant();
        return now.isAfter(session.used().get().plus(serving.idle())) || now.isAfter(session.began().plus(serving.longest()));
    }

    /** Somebody did something, other than a page that keeps itself true. */
    void touch(Session session) {
        session.used().set(serving.clock().instant());
    }

    void close(Session session) {
        open.remove(session.secret());
    }

    /** Logs out all other browsers of the same user. */
    void closeOthers(Session session) {
        open.values().removeIf(s -> s.visitor().name().equals(session.visitor().name()) && !s.secret().equals(session.secret()));
    }

    /** Takes as long for every text of one length. */
    static boolean same(String offered, String due) {
        return MessageDigest.isEqual(offered.getBytes(StandardCharsets.UTF_8), due.getBytes(StandardCharsets.UTF_8));
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
