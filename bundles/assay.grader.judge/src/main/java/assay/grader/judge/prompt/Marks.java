// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.prompt;

import assay.core.content.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Words that nobody who wrote the text can know: an HMAC under the call's seed over the digest of that very text. The same
 * call gives the same words again.
 *
 * @param about digest of all that is shown
 */
public record Marks(long seed, Digest about) {
    private static final int LENGTH = 20;

    /** A word for a purpose, such as a fence; none that occurs in the texts. */
    public String word(String purpose, List<String> texts) {
        for (int again = 0; ; again++) {
            String word = hex(purpose + "/" + again).substring(0, LENGTH);
            if (texts.stream().noneMatch(t -> t.contains(word))) return word;
        }
    }

    private String hex(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ByteBuffer.allocate(Long.BYTES).putLong(seed).array(), "HmacSHA256"));
            mac.update(about.hex().getBytes(StandardCharsets.US_ASCII));
            return java.util.HexFormat.of().formatHex(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no HmacSHA256", e);
        }
    }
}
