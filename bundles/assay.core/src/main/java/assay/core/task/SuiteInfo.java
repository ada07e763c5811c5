// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

import assay.core.content.Digest;
import assay.core.settings.Settings;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A named, versioned set of tasks, without the tasks.
 *
 * @param version positive, or the date of a release as {@code yyyy-MM-dd}
 * @param tasks how many
 * @param digest of all tasks and files
 * @param defaults for runs, such as the scoring profile
 */
public record SuiteInfo(
        String id, String version, String title, Optional<LocalDate> released, long tasks, Digest digest, Settings defaults) {}
