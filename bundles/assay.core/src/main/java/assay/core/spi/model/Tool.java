// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.model;

/**
 * A tool that a model may call.
 *
 * @param schema JSON schema of the arguments, as JSON text
 */
public record Tool(String name, String description, String schema) {}
