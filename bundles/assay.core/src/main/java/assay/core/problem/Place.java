// SPDX-License-Identifier: Apache-2.0
package assay.core.problem;

import java.util.Objects;

/**
 * Where in an input a problem stands.
 *
 * @param source file, command-line word or other name that the user knows
 * @param line 1-based line, or 0 where a line means nothing
 */
public record Place(String source, int line) {
    public Place {
        Objects.requireNonNull(source, "source");
        if (line < 0) throw new IllegalArgumentException("line " + line + " is negative");
    }

    public static Place in(String source) {
        return new Place(source, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line;
    }
}
