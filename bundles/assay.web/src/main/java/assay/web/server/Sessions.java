// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who is logged in. A token opens one session and is then replaced by another. Safe for use by several threads. */
final class Sessions {
    private static final int BYTES = 24;
    private final SecureRandom random = new SecureRandom();
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private String token = secret();

    synchronized String token() {
        return token;
    }

    /** The new session's secret; empty when the token is not the one that is due. */
    synchronized Optional<String> open(String offered) {
        if (!MessageDigest.isEqual(offered.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) return Optional.empty();
        token = secret();
        String session = secret();
        open.add(session);
        return Optional.of(session);
    }

    boolean isOpen(String session) {
        return open.contains(session);
    }

    void close(String session) {
        open.remove(session);
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
