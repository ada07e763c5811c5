// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.model;

/**
 * A call that a model wants made.
 *
 * @param arguments JSON text as the model wrote it; may be broken
 */
public record ToolCall(String id, String tool, String arguments) {}
