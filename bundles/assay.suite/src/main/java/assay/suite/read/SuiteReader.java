// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import assay.core.content.Digest;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.task.SuiteInfo;
import assay.suite.shape.Findings;
import assay.suite.tree.JsonTree;
import assay.suite.tree.Lines;
import assay.suite.tree.Unreadable;
import assay.suite.tree.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a suite strictly, task by task, without keeping them. */
public final class SuiteReader {
    /** What a suite says of itself and what was found. */
    public record Read(SuiteHead head, SuiteInfo info) {}

    private final Problems problems;
    private final Intake intake;
    private final long errorsBefore;

    private SuiteReader(Reception reception, Problems problems) {
        this.problems = problems;
        this.intake = new Intake(reception);
        this.errorsBefore = problems.errors();
    }

    /** @throws UserError when there is no suite at the place */
    public static Read read(Path place, Reception reception, Problems problems) throws IOException {
        return new SuiteReader(reception, problems).read(place);
    }

    /** What {@code suite.yaml} says, or the file's name. */
    public static SuiteHead head(Path place, Problems problems) throws IOException {
        Path yaml = place.resolve("suite.yaml");
        if (Files.isRegularFile(yaml)) return HeadReader.read(yaml, problems);
        String name = Ids.sane(String.valueOf(place.getFileName()).replaceFirst("\\.jsonl$", ""));
        return SuiteHead.of(name, "1", name);
    }

    private Read read(Path place) throws IOException {
        Place named = Place.in(place.toString());
        if (!Files.exists(place)) throw new UserError(named, "There is no suite here.", "Name a folder with suite.yaml, or a .jsonl file with a task a line.");
        if (Files.isDirectory(place)) return folder(place);
        if (place.toString().endsWith(".jsonl")) return lines(place);
        throw new UserError(named, "This file is no suite.", "Name a folder with suite.yaml, or a .jsonl file with a task a line.");
    }

    private Read folder(Path folder) throws IOException {
        Path yaml = folder.resolve("suite.yaml");
        if (!Files.isRegularFile(yaml))
            throw new UserError(Place.in(folder.toString()), "This folder has no suite.yaml, so it is no suite.",
                    "Name the suite's own folder, or add suite.yaml with id, version and title.");
        SuiteHead head = HeadReader.read(yaml, problems);
        taskFolders(folder.resolve("tasks"), Intake.Shelved.ACCEPTED);
        taskFolders(folder.resolve("rejected"), Intake.Shelved.REJECTED);
        if (Files.exists(folder.resolve("tasks.jsonl"))) taskLines(folder.resolve("tasks.jsonl"), Intake.Shelved.ACCEPTED);
        if (Files.exists(folder.resolve("rejected.jsonl"))) taskLines(folder.resolve("rejected.jsonl"), Intake.Shelved.REJECTED);
        return done(head, folder.resolve("tasks"));
    }

    private Read lines(Path file) throws IOException {
        taskLines(file, Intake.Shelved.ACCEPTED);
        return done(head(file, problems), file);
    }

    private Read done(SuiteHead head, Path tasks) {
        boolean good = problems.errors() == errorsBefore;
        if (intake.seen() == 0 && good) problems.error(Place.in(tasks.toString()), "The suite has no task.", "Add tasks/ID/task.yaml.");
        Digest digest = intake.digest();
        if (head.digest().isPresent() && !head.digest().get().equals(digest) && good)
            problems.error(Place.in(tasks.toString()), "The tasks of release " + head.version() + " were changed after it was made.",
                    "Make changes in the suite that it was released from, and release that again.");
        return new Read(head, new SuiteInfo(head.id(), head.version(), head.title(), head.released(), intake.tasks(), digest, head.defaults()));
    }

    private void taskFolders(Path folder, Intake.Shelved where) throws IOException {
        if (!Files.isDirectory(folder)) return;
        List<Path> sorted;
        try (Stream<Path> children = Files.list(folder)) {
            sorted = children.filter(Files::isDirectory).filter(p -> !p.getFileName().toString().startsWith(".")).sorted().toList();
        }
        for (Path task : sorted) taskFolder(task, where);
    }

    private void taskFolder(Path folder, Intake.Shelved where) throws IOException {
        Path yaml = folder.resolve("task.yaml");
        Findings findings = new Findings(problems, yaml.toString());
        if (!Files.isRegularFile(yaml)) {
            findings.error(0, "The task has no task.yaml.", "Add it, or remove the folder.");
            return;
        }
        try {
            intake.take(YamlTree.read(yaml), new FolderShelf(folder), where, findings, Optional.of(folder.getFileName().toString()));
        } catch (Unreadable e) {
            findings.error(e.line(), e.getMessage(), e.remedy());
        }
    }

    private void taskLines(Path file, Intake.Shelved where) throws IOException {
        Findings findings = new Findings(problems, file.toString());
        Shelf shelf = new FolderShelf(file.toAbsolutePath().getParent());
        try (Lines lines = new Lines(file)) {
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next())
                taskLine(line.get(), lines, shelf, where, findings);
        }
    }

    private void taskLine(byte[] line, Lines lines, Shelf shelf, Intake.Shelved where, Findings findings) {
        if (lines.isTooLong()) {
            findings.error(lines.number(), "The line has more than " + (Lines.MOST_BYTES >> 20) + " MB; instructions may have 1 MB.",
                    "Put long inputs into files and name them under attachments.");
            return;
        }
        if (isBlank(line)) return;
        try {
            intake.take(JsonTree.parse(line, lines.number()), shelf, where, findings, Optional.empty());
        } catch (Unreadable e) {
            findings.error(e.line(), e.getMessage(), e.remedy());
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) if (b != ' ' && b != '\r' && b != '\t') return false;
        return true;
    }
}
