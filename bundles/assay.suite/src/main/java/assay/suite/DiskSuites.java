// SPDX-License-Identifier: Apache-2.0
package assay.suite;

import assay.core.problem.Problems;
import assay.core.spi.suite.SuiteWriter;
import assay.core.spi.suite.Suites;
import assay.core.task.SuiteInfo;
import assay.core.task.Task;
import assay.suite.read.SuiteReader;
import assay.suite.write.FolderWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;

/** Suites as folders and JSON lines. */
@Component
public final class DiskSuites implements Suites {
    @Override
    public SuiteInfo read(Path place, Consumer<Task> tasks, Problems problems) throws IOException {
        return SuiteReader.read(place, found -> tasks.accept(found.task()), problems).info();
    }

    @Override
    public SuiteWriter write(Path place, String id, String version, String title) throws IOException {
        return FolderWriter.at(place, id, version, title, false);
    }
}
