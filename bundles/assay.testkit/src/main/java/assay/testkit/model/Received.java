// SPDX-License-Identifier: Apache-2.0
package assay.testkit.model;

import java.util.Map;

/**
 * A request as it came.
 *
 * @param line such as {@code POST /v1/chat/completions HTTP/1.1}
 * @param headers by lower-case name
 * @param connection which connection it came on, counted from 1
 */
public record Received(String line, Map<String, String> headers, String body, int connection) {}
