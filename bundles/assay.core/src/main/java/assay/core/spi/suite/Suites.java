// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.suite;

import assay.core.problem.Problems;
import assay.core.task.SuiteInfo;
import assay.core.task.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.osgi.annotation.versioning.ProviderType;

/** Reads and writes suites on disk: a folder with {@code suite.yaml}, or a {@code .jsonl} file with a task a line. */
@ProviderType
public interface Suites {
    /**
     * Reads a suite strictly, task by task, in the order of task ids (folder) or lines (file), without keeping them.
     *
     * @param problems gets every problem with file and line; a task with an error is not handed on
     * @return what the suite says of itself, with the number of good tasks and their digest
     * @throws assay.core.problem.UserError when there is no suite at the place
     */
    SuiteInfo read(Path place, Consumer<Task> tasks, Problems problems) throws IOException;

    /** Opens a suite for writing: it appears at its place only when closed without an error. */
    SuiteWriter write(Path place, String id, String version, String title) throws IOException;

    /**
     * Copies a suite with its recordings and verdicts, its tasks changed one by one. The copy appears when it is whole, and is
     * no release.
     *
     * @param change of a task; may give the same
     * @param problems gets every problem of the suite with file and line; with an error nothing is written
     * @throws assay.core.problem.UserError when there is no suite, or something stands at the other place
     */
    SuiteInfo copy(Path from, Path to, UnaryOperator<Task> change, Problems problems) throws IOException;
}
