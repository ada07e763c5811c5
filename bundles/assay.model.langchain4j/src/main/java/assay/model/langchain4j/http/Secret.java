// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

/** An API key that shows itself to nobody but the server. */
public final class Secret {
    /** Of an endpoint that wants no key. */
    public static final Secret NONE = new Secret("");
    private static final String HIDDEN = "(hidden)";

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    public boolean isNone() {
        return value.isEmpty();
    }

    /** The key itself, for the request's header alone. */
    public String reveal() {
        return value;
    }

    /** The text without the key, for servers that echo it. */
    public String hideIn(String text) {
        return isNone() ? text : text.replace(value, HIDDEN);
    }

    /** Whether the message of a failure, or of one of its causes, tells the key. */
    public boolean isToldBy(Throwable failure) {
        if (isNone()) return false;
        for (Throwable t = failure; t != null; t = t.getCause()) if (String.valueOf(t).contains(value)) return true;
        return false;
    }

    @Override
    public String toString() {
        return isNone() ? "(none)" : HIDDEN;
    }
}
