// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.web;

import java.util.Objects;

/** What the browser is told after a form was acted on. */
public sealed interface Acted {
    /** Go to a page, as a rule one of {@link Visit#link}. */
    static Acted moveTo(String address) {
        return new Moved(address);
    }

    /** Some words for a script, such as what an autosave came to. */
    static Acted say(int status, String sentence) {
        return new Said(status, "text/plain", sentence);
    }

    /** Some JSON for a script. A conflict with what somebody else saved is 409. */
    static Acted json(int status, String json) {
        return new Said(status, "application/json", json);
    }

    /** @param address a page of this workbench, encoded */
    record Moved(String address) implements Acted {
        public Moved {
            if (!address.startsWith("/") || address.startsWith("//") || address.contains("\\") || address.chars().anyMatch(c -> c < 0x21))
                throw new IllegalArgumentException("\"" + address + "\" is no address of a page of this workbench");
        }
    }

    /**
     * @param status of HTTP, 200 to 599
     * @param mediaType {@code text/plain} or {@code application/json}; pages come from {@link View#render} alone
     */
    record Said(int status, String mediaType, String text) implements Acted {
        public Said {
            if (status < 200 || status > 599) throw new IllegalArgumentException(status + " is no status of an answer");
            if (!mediaType.equals("text/plain") && !mediaType.equals("application/json")) throw new IllegalArgumentException(mediaType + " is not said after a form");
            Objects.requireNonNull(text, "text");
        }
    }
}
