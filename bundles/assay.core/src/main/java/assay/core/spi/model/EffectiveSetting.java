// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.model;

import java.util.Objects;

/**
 * A setting of a provider as it counts.
 *
 * @param value without secrets
 * @param from where it comes from, such as {@code conf/assay.model.openai-openai.cfg:9}; {@value #DEFAULT} where nobody said anything
 */
public record EffectiveSetting(String key, String value, String from) {
    /** Said of a setting that nobody made. */
    public static final String DEFAULT = "default";

    public EffectiveSetting {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(from, "from");
    }

    public boolean isDefault() {
        return from.equals(DEFAULT);
    }
}
