// SPDX-License-Identifier: Apache-2.0
package assay.deploy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was thrown, in words for somebody who did not write the program. */
final class Told {
    private static final Pattern THROWN = Pattern.compile("(?:[\\w$]+\\.)*([\\w$]+?)(?:Exception|Error)?(?:: (.+))?");
    private static final Pattern CLASS = Pattern.compile("[\\w$./]+");

    private Told() {}

    /** @param thrown as {@code Throwable.toString} writes it; its first line counts */
    static String of(String thrown) {
        String line = thrown.lines().findFirst().orElse("").strip();
        Matcher m = THROWN.matcher(line);
        if (!m.matches()) return line;
        String message = m.group(2) == null ? "" : m.group(2).strip();
        if (m.group(1).equals("ClassNotFound") || m.group(1).equals("NoClassDefFound")) {
            Matcher name = CLASS.matcher(message);
            return name.find() ? "its class " + name.group().replace('/', '.') + " is missing" : "a class is missing";
        }
        return message.isEmpty() ? m.group(1) : message;
    }
}
