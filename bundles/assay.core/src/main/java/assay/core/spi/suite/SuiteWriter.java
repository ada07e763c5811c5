// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.suite;

import assay.core.spi.source.ImportSink;
import assay.core.task.SuiteInfo;
import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/** Writes a suite task by task, with {@code recordings.jsonl} and {@code verdicts.jsonl} beside it when there are any. */
@ProviderType
public interface SuiteWriter extends ImportSink, AutoCloseable {
    /** Puts the suite in its place, whole. */
    SuiteInfo finish() throws IOException;

    /** Removes what was written, unless {@link #finish} was called. */
    @Override
    void close() throws IOException;
}
