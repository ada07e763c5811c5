// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.exam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * One call of a function. Either it returns something, or it fails in a way.
 *
 * @param raises name of the exception that it must throw
 */
public record CallCase(String name, List<JsonNode> args, Optional<JsonNode> returns, Optional<String> raises) {
    public CallCase {
        args = List.copyOf(args);
    }
}
