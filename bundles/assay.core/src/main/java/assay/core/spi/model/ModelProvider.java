// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.model;

import assay.core.problem.Problems;
import assay.core.settings.Settings;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Opens models of one endpoint. Registered as a service with {@code @Name}. Safe for use by several threads; a provider
 * never retries, never waits for a rate, and keeps no history: the engine does all that.
 */
@ConsumerType
public interface ModelProvider {
    /**
     * Opens a model; cheap, without a call to the server.
     *
     * @param model the provider's own name of the model
     * @param settings of the worker, such as temperature and max-tokens
     * @throws assay.core.settings.SettingsError for a setting that the provider does not know or cannot honour, never ignoring one
     */
    Model open(String model, Settings settings);

    /** What is known of models without asking the server: prices, context, cutoff. A model that is not listed may still be opened. */
    List<ModelCard> catalog();

    /**
     * Whether a model takes files of this media type with a message; the others are sent as text or not at all. Without saying
     * otherwise PNG, JPEG, GIF and WebP images and PDFs.
     */
    default boolean takesFile(String model, String mediaType) {
        return switch (mediaType) {
            case "image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf" -> true;
            default -> false;
        };
    }

    /** Its own settings as they count, each with where it comes from and none with a secret; for lists of what is configured. */
    default List<EffectiveSetting> configured() {
        return List.of();
    }

    /** Says at plan time what would make every call fail, such as a missing key. */
    default void check(Problems problems) {}
}
