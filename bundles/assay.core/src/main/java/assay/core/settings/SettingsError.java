// SPDX-License-Identifier: Apache-2.0
package assay.core.settings;

/** A setting is missing or of the wrong type; the message names the key, the value and what was wanted. */
public final class SettingsError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsError(String key, Setting value, String wanted) {
        super("setting \"" + key + "\" is " + value + ", but must be " + wanted);
    }

    public SettingsError(String key, String wanted) {
        super("setting \"" + key + "\" is missing; it must be " + wanted);
    }

    public SettingsError(String message) {
        super(message);
    }
}
