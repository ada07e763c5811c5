// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import assay.core.spi.web.Role;
import assay.core.spi.web.Visitor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who is logged in. A token opens one session and is then replaced by another. Safe for use by several threads. */
final class Sessions {
    private static final int BYTES = 24;
    private static final Visitor ADMIN = new Visitor("admin", Set.of(Role.ADMIN));
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private String token = secret();

    synchronized String token() {
        return token;
    }

    /** A new session of the admin; empty when the token is not the one that is due. */
    synchronized Optional<Session> open(String offered) {
        if (!same(offered, token)) return Optional.empty();
        token = secret();
        Session session = new Session(secret(), secret(), ADMIN);
        open.put(session.secret(), session);
        return Optional.of(session);
    }

    Optional<Session> find(String secret) {
        return Optional.ofNullable(open.get(secret));
    }

    void close(Session session) {
        open.remove(session.secret());
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
