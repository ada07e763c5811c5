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
 */
public record SuiteHead(
        String id, String version, String title, Optional<String> description, Optional<String> licence,
        Optional<LocalDate> released, Optional<Digest> digest, Settings defaults) {
    /** The head of a suite without {@code suite.yaml}. */
    public static SuiteHead of(String id, String version, String title) {
        return new SuiteHead(id, version, title, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Settings.EMPTY);
    }

    public SuiteHead released(LocalDate date, Digest tasks) {
        return new SuiteHead(id, date.toString(), title, description, licence, Optional.of(date), Optional.of(tasks), defaults);
    }
}
