// SPDX-License-Identifier: Apache-2.0
package assay.core.work;

/**
 * Tokens, each count not negative.
 *
 * @param input all tokens of the prompt, cached ones included
 * @param cachedInput those of them that the provider had cached
 * @param output all tokens of the answer, reasoning included
 * @param reasoning those of them that were spent on reasoning
 */
public record Usage(long input, long cachedInput, long output, long reasoning) {
    public static final Usage NONE = new Usage(0, 0, 0, 0);

    public Usage {
        if (input < 0 || cachedInput < 0 || output < 0 || reasoning < 0)
            throw new IllegalArgumentException("token counts are not negative");
    }

    public Usage plus(Usage other) {
        return new Usage(input + other.input, cachedInput + other.cachedInput, output + other.output, reasoning + other.reasoning);
    }
}
