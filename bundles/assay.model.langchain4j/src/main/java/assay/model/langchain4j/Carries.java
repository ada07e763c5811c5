// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j;

import java.util.Set;

/**
 * What a protocol carries.
 *
 * @param files media types that may be attached
 * @param rawSchemas whether LangChain4j hands on JSON schemas as they are written
 */
public record Carries(Set<String> files, boolean rawSchemas) {
    public Carries {
        files = Set.copyOf(files);
    }
}
