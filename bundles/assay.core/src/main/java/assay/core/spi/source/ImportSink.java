// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.source;

import assay.core.task.Task;
import org.osgi.annotation.versioning.ProviderType;

/** Takes what a source reads and writes it at once, so that a large import takes no memory. */
@ProviderType
public interface ImportSink {
    void task(Task task);

    void recording(Recording recording);

    void verdict(RecordedVerdict verdict);
}
