// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.language;

import assay.grader.program.sandbox.Deadline;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A program whose functions are called. An answer has {@code ok} with the value, or {@code raise} with type, bases and text;
 * it is empty when the program is gone.
 */
public interface Callee extends AutoCloseable {
    Optional<JsonNode> load(Deadline deadline) throws InterruptedException;

    /** @param args plain JSON, as the task has them */
    Optional<JsonNode> call(String function, List<JsonNode> args, Deadline deadline) throws InterruptedException;

    /** Why it is gone, as said to a reader. */
    String farewell() throws InterruptedException;

    @Override
    void close();
}
