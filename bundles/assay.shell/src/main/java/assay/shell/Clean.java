// SPDX-License-Identifier: Apache-2.0
package assay.shell;

/** Text that cannot take over a terminal: control characters and direction overrides are shown as {@code ·}. */
final class Clean {
    private Clean() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean harmless = c == '\n' || c == '\t' || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
            out.appendCodePoint(harmless ? c : '·');
        });
        return out.toString();
    }
}
