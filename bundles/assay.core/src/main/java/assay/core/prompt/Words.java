// SPDX-License-Identifier: Apache-2.0
package assay.core.prompt;

import assay.core.content.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a solver's prompt: parts headed by {@code @name}, with {@code {place}} for what is filled in. Immutable. */
public final class Words {
    private static final Pattern HEAD = Pattern.compile("(?m)^@([a-z-]+)\\n");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Digest digest;

    private Words(String words) {
        digest = Digest.of(words.getBytes(StandardCharsets.UTF_8));
        String[] texts = HEAD.split(words);
        Matcher head = HEAD.matcher(words);
        for (int i = 1; head.find(); i++) parts.put(head.group(1), texts[i].stripTrailing());
    }

    /** Of the file, so that a test notices a change of the words. */
    public Digest digest() {
        return digest;
    }

    /** A part with its places filled; what is filled in is never looked at for places. */
    public String part(String name, Map<String, String> values) {
        return PLACE.matcher(Objects.requireNonNull(parts.get(name), name)).replaceAll(
                m -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(m.group(1)), m.group())));
    }

    /** Reads a file that lies beside a class. */
    public static Words of(Class<?> beside, String name) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new Words(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
