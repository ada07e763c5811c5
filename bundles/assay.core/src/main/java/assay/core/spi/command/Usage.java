// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.command;

import java.util.List;
import java.util.Objects;

/**
 * How a command is called.
 *
 * @param words one or more words, such as {@code run} or {@code suite diff}
 * @param summary one line
 * @param details paragraphs of the help text; may be empty
 * @param parameters in order; only the last may repeat
 * @param examples whole command lines without the program's name
 */
public record Usage(
        String words, String summary, String details, List<Parameter> parameters, List<Option> options, List<String> examples) {
    /**
     * A word without a name.
     *
     * @param label such as {@code SUITE}
     * @param least how many there must be
     * @param most how many there may be; {@link Integer#MAX_VALUE} = any number
     * @param values what completion offers
     */
    public record Parameter(String label, String help, int least, int most, Values values) {}

    /**
     * A word with a name.
     *
     * @param name without dashes, such as {@code seed}
     * @param label of its value, such as {@code N}; empty for a flag
     * @param fallback shown as the default and used when absent; empty = none
     */
    public record Option(String name, String label, String help, boolean repeats, String fallback, Values values) {
        public static Option flag(String name, String help) {
            return new Option(name, "", help, false, "", Values.NONE);
        }

        public static Option value(String name, String label, String help, String fallback) {
            return new Option(name, label, help, false, fallback, Values.NONE);
        }

        public static Option values(String name, String label, String help) {
            return new Option(name, label, help, true, "", Values.NONE);
        }

        public Option offering(Values offered) {
            return new Option(name, label, help, repeats, fallback, offered);
        }

        public boolean isFlag() {
            return label.isEmpty();
        }
    }

    /** What completion offers for a value. */
    public enum Values { NONE, FILE, RUN, WORKER, GRADER, POLICY, FORMAT, PROFILE, SOURCE, BUNDLE }

    public Usage {
        if (!words.matches("[a-z][a-z-]*( [a-z][a-z-]*)*"))
            throw new IllegalArgumentException("\"" + words + "\" is no name for a command; write lower-case words");
        Objects.requireNonNull(summary, "summary");
        parameters = List.copyOf(parameters);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
    }
}
