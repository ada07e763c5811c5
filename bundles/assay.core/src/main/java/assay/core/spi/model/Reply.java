// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.model;

import assay.core.money.Money;
import assay.core.work.Usage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a model answered.
 *
 * @param text may be empty when there are tool calls
 * @param end why the model stopped
 * @param usage as the server counted it
 * @param certainty where it was asked for (setting {@code logprobs}) and the server tells
 */
public record Reply(String text, List<ToolCall> calls, End end, Usage usage, Server server, Optional<Certainty> certainty) {
    /** Why an answer ended. */
    public enum End {
        /** The model was done. */
        DONE,
        /** The answer hit its length limit. */
        LENGTH,
        /** The model wants tools called. */
        TOOLS
    }

    /**
     * What the server says of itself and of the price.
     *
     * @param model the model that answered, as the server names it; may be empty
     * @param fingerprint of the server's configuration; may be empty
     * @param billed what the provider says it charged
     */
    public record Server(String model, String fingerprint, Optional<Money> billed) {
        public static final Server SILENT = new Server("", "", Optional.empty());
    }

    public Reply {
        Objects.requireNonNull(text, "text");
        calls = List.copyOf(calls);
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(certainty, "certainty");
    }

    /** Of a server that does not tell how sure the model was. */
    public Reply(String text, List<ToolCall> calls, End end, Usage usage, Server server) {
        this(text, calls, end, usage, server, Optional.empty());
    }

    /** The same, with how sure the model was of it. */
    public Reply with(Certainty told) {
        return new Reply(text, calls, end, usage, server, Optional.of(told));
    }

    public static Reply of(String text) {
        return new Reply(text, List.of(), End.DONE, Usage.NONE, Server.SILENT);
    }
}
