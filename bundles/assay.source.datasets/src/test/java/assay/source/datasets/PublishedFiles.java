// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.core.problem.Problems;
import assay.core.spi.source.Source;
import assay.testkit.source.FakeSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The public data sets that the environment variable ASSAY_DATA leads to; tests on them are skipped without it. */
final class PublishedFiles {
    private PublishedFiles() {}

    static Path file(String path) {
        String folder = System.getenv("ASSAY_DATA");
        assumeTrue(folder != null && Files.isReadable(Path.of(folder, path)), "no data: " + path);
        return Path.of(folder, path);
    }

    /** All that a source makes of a data set, without any problem. */
    static FakeSink read(Source source, String path) throws IOException {
        FakeSink sink = new FakeSink();
        Problems problems = new Problems();
        source.read(List.of(file(path)), sink, problems);
        assertThat(problems.all()).isEmpty();
        return sink;
    }
}
