// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.desk;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person who grades.
 *
 * @param name under which the person's verdicts are kept; unique
 * @param fields of expertise, such as {@code law}; lower case
 * @param adjudicates whether the person settles disagreements of others
 */
public record Expert(String name, List<String> fields, boolean adjudicates) {
    public Expert {
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._'@-]{0,99}"))
            throw new IllegalArgumentException("\"" + name + "\" is no name for a grader; write up to 100 letters, digits, spaces, dots or dashes");
        fields = List.copyOf(new TreeSet<>(fields.stream().map(f -> f.strip().toLowerCase(java.util.Locale.ROOT)).toList()));
        if (fields.contains("")) throw new IllegalArgumentException("a field of expertise is empty");
    }

    /** Whether the person knows every field that is wanted. */
    public boolean isQualifiedFor(List<String> wanted) {
        return Set.copyOf(fields).containsAll(wanted);
    }
}
