// SPDX-License-Identifier: Apache-2.0
package assay.web.user;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords as they are stored: PBKDF2 with HMAC-SHA-256 (RFC 8018, section 5.2), a salt for each, and as many rounds as OWASP's
 * Password Storage Cheat Sheet asks for. One hash takes about a quarter of a second, so only one is made at a time.
 */
public final class Password {
    /** Shorter ones are refused (NIST SP 800-63B-4, section 3.1.1, asks for 15 where nothing else proves who it is, and 8 at the least). */
    public static final int SHORTEST = 12;

    private static final int ROUNDS = 600_000;
    private static final int SALT = 16;
    private static final int BITS = 256;
    private static final String UNKNOWN = "pbkdf2-sha256$" + ROUNDS + "$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Password() {}

    public static String hash(String password) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return written(ROUNDS, salt, derived(password, salt, ROUNDS));
    }

    private static String written(int rounds, byte[] salt, byte[] derived) {
        Base64.Encoder text = Base64.getEncoder();
        return "pbkdf2-sha256$" + rounds + "$" + text.encodeToString(salt) + "$" + text.encodeToString(derived);
    }

    /** @param stored of {@link #hash}; where there is none, the same time is spent */
    public static boolean matches(String password, java.util.Optional<String> stored) {
        String[] parts = stored.orElse(UNKNOWN).split("\\$");
        if (parts.length != 4 || !parts[0].equals("pbkdf2-sha256")) throw new IllegalStateException("a stored password is of another kind: " + parts[0]);
        byte[] derived = derived(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(derived, Base64.getDecoder().decode(parts[3])) && stored.isPresent();
    }

    private static synchronized byte[] derived(String password, byte[] salt, int rounds) {
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, rounds, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        } finally {
            key.clearPassword();
        }
    }
}
