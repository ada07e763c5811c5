// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

/** A plugin that the cell needs went away, and no successor came; the cell goes on when the run is resumed. */
final class PluginGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PluginGone(String message, Throwable cause) {
        super(message, cause);
    }
}
