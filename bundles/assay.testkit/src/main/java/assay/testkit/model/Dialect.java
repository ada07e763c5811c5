// SPDX-License-Identifier: Apache-2.0
package assay.testkit.model;

/** How a wire protocol writes the bodies of answers; what the contract needs and no more. */
public interface Dialect {
    /** Tokens of the prompt that every good answer counts. */
    int INPUT = 11;
    /** Tokens of the answer that every good answer counts. */
    int OUTPUT = 7;

    /** Whether arguments of tool calls go as text, which may be broken, and not as JSON within the answer. */
    default boolean argumentsAreText() {
        return true;
    }

    /** Whether the protocol has a way to say that a model will not. */
    default boolean canRefuse() {
        return true;
    }

    /** A whole answer. */
    String text(String text);

    /** An answer that hit its length limit. */
    String cutShort(String text);

    /** The wish to have a tool called; the arguments may be broken JSON. */
    String toolCall(String id, String tool, String arguments);

    /** The model says that it will not. */
    String refusal(String why);

    /** A filter of the provider stopped the answer. */
    String filtered();

    /** A well-formed body that holds no answer. */
    String nothing();

    /** An answer that does not count tokens. */
    String uncounted(String text);

    /** An error's body. */
    String error(String message);
}
