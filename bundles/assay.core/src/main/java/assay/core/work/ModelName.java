// SPDX-License-Identifier: Apache-2.0
package assay.core.work;

/**
 * A model as the user names it.
 *
 * @param provider name under which a provider bundle registers
 * @param model the provider's own name for the model; may contain {@code /} and {@code :}
 */
public record ModelName(String provider, String model) {
    public ModelName {
        if (provider.isBlank() || model.isBlank())
            throw new IllegalArgumentException("\"" + provider + ":" + model + "\" needs a provider and a model");
    }

    @Override
    public String toString() {
        return provider + ":" + model;
    }
}
