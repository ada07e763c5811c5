// SPDX-License-Identifier: Apache-2.0
package assay.suite.write;

import assay.core.problem.Problems;
import assay.core.task.SuiteInfo;
import assay.core.task.Task;
import assay.suite.read.Found;
import assay.suite.read.Reception;
import assay.suite.read.SuiteHead;
import assay.suite.read.SuiteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A suite written anew with its tasks changed; rejected tasks, recordings, verdicts and their files go with it as they are. */
public final class Copy {
    private static final List<String> BESIDE = List.of("recordings.jsonl", "verdicts.jsonl");

    private Copy() {}

    public static SuiteInfo of(Path from, Path to, UnaryOperator<Task> change, Problems problems) throws IOException {
        SuiteReader.read(from, found -> {}, problems);
        problems.orThrow();
        SuiteHead head = SuiteReader.head(from, problems).unreleased();
        try (FolderWriter writer = FolderWriter.at(to, head, "A copy, written by the workbench.")) {
            SuiteReader.read(from, new Reception() {
                @Override
                public void task(Found found) {
                    writer.task(change.apply(found.task()));
                }

                @Override
                public void rejected(Found found) {
                    writer.task(found.task());
                }
            }, problems);
            if (Files.isDirectory(from)) beside(from, writer.folder());
            return writer.finish();
        }
    }

    private static void beside(Path from, Path to) throws IOException {
        for (String name : BESIDE) if (Files.isRegularFile(from.resolve(name))) Files.copy(from.resolve(name), to.resolve(name));
        if (BESIDE.stream().noneMatch(n -> Files.exists(to.resolve(n))) || !Files.isDirectory(from.resolve("files"))) return;
        try (Stream<Path> all = Files.walk(from.resolve("files"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (!Files.exists(target)) Files.copy(file, target);
            }
        }
    }
}
