// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.model;

import assay.core.content.Digest;
import assay.core.content.Digester;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked of a model.
 *
 * @param messages at least one
 * @param tools the model may call; a provider without tools refuses
 * @param schema JSON schema (as JSON text) that the answer must follow; a provider without such answers refuses
 * @param timeout for this call
 */
public record Prompt(List<Message> messages, List<Tool> tools, Optional<String> schema, Duration timeout) {
    public Prompt {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
        Objects.requireNonNull(schema, "schema");
        if (messages.isEmpty()) throw new IllegalArgumentException("a prompt needs a message");
        if (timeout.isNegative() || timeout.isZero()) throw new IllegalArgumentException("a timeout of " + timeout + " leaves no time");
    }

    /** Ten minutes: long answers of slow models fit. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(10);

    public static Prompt of(Message... messages) {
        return new Prompt(List.of(messages), List.of(), Optional.empty(), DEFAULT_TIMEOUT);
    }

    public Prompt within(Duration limit) {
        return new Prompt(messages, tools, schema, limit);
    }

    /** What the journal compares: everything but the timeout. */
    public Digest digest() {
        Digester d = Digester.of("prompt/1").number(messages.size());
        for (Message m : messages) {
            d.text(m.role().name()).text(m.text()).blobs(m.attachments()).number(m.calls().size());
            m.calls().forEach(c -> d.text(c.id()).text(c.tool()).text(c.arguments()));
            d.maybe(m.answers());
        }
        d.number(tools.size());
        tools.forEach(t -> d.text(t.name()).text(t.description()).text(t.schema()));
        return d.maybe(schema).finish();
    }
}
