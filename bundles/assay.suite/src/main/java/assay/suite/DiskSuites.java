// SPDX-License-Identifier: Apache-2.0
package assay.suite;

import assay.core.problem.Problems;
import assay.core.spi.suite.SuiteWriter;
import assay.core.spi.suite.Suites;
import assay.core.spi.suite.Texts;
import assay.core.task.SuiteInfo;
import assay.core.task.Task;
import assay.suite.read.Found;
import assay.suite.read.Reception;
import assay.suite.read.SuiteReader;
import assay.suite.write.Copy;
import assay.suite.write.FolderWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Suites as folders and JSON lines. */
@Component
public final class DiskSuites implements Suites {
    private final Texts texts;

    /** @param texts writes tasks, and may remember what it wrote for whoever stores them next */
    @Activate
    public DiskSuites(@Reference Texts texts) {
        this.texts = texts;
    }

    @Override
    public SuiteInfo read(Path place, Consumer<Task> tasks, Problems problems) throws IOException {
        return SuiteReader.read(place, new Reception() {
            @Override
            public void task(Found found) {
                tasks.accept(found.task());
            }

            @Override
            public String text(Task task) {
                return texts.task(task);
            }
        }, problems).info();
    }

    @Override
    public SuiteWriter write(Path place, String id, String version, String title) throws IOException {
        return FolderWriter.at(place, id, version, title, false);
    }

    @Override
    public SuiteInfo copy(Path from, Path to, UnaryOperator<Task> change, Problems problems) throws IOException {
        return Copy.of(from, to, change, problems);
    }
}
