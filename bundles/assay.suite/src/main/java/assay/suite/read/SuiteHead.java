// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import assay.core.content.Digest;
import assay.core.settings.Settings;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What {@code suite.yaml} says.
 *
 * @param digest of the tasks, where a release states it
 * @param defaults {@code profile} and {@code profiles}, as {@code SuiteProfiles} reads them
 * @param published what the authors say of the prices
 */
public record SuiteHead(
        String id, String version, String title, Optional<String> description, Optional<String> licence,
        Optional<LocalDate> released, Optional<Digest> digest, Settings defaults,
        Optional<Published> published) {
    /** The head of a suite without {@code suite.yaml}. */
    public static SuiteHead of(String id, String version, String title) {
        return new SuiteHead(id, version, title, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Settings.EMPTY, Optional.empty());
    }

    /** The same suite as work goes on with it: no date, no digest, and where it was a release the version 1. */
    public SuiteHead unreleased() {
        return new SuiteHead(id, released.isPresent() ? "1" : version, title, description, licence, Optional.empty(), Optional.empty(), defaults, published);
    }

    public SuiteHead released(LocalDate date, Digest tasks) {
        return new SuiteHead(id, date.toString(), title, description, licence, Optional.of(date), Optional.of(tasks), defaults, published);
    }
}
