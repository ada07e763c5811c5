// SPDX-License-Identifier: Apache-2.0
package assay.suite.release;

import assay.core.content.Digest;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.suite.read.Found;
import assay.suite.read.Reception;
import assay.suite.read.SuiteHead;
import assay.suite.read.SuiteReader;
import assay.suite.text.Json;
import assay.suite.text.TaskJson;
import assay.suite.write.Draft;
import assay.suite.write.FileStack;
import assay.suite.write.HeadText;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A dated copy of a suite that is never changed, with a manifest of its tasks and of what differs from the release before. */
public final class Release {
    /** Name of the manifest in a release. */
    public static final String MANIFEST = "manifest.json";

    /** A release that was made. */
    public record Made(Path place, SuiteHead head, Map<String, Digest> tasks, Optional<SuiteDiff> changes) {}

    private final Path suite;
    private final LocalDate date;

    public Release(Path suite, LocalDate date) {
        this.suite = suite;
        this.date = date;
    }

    /** Tells what stands against a release. */
    public void check(Problems problems) throws IOException {
        SuiteReader.read(suite, found -> {}, problems);
    }

    /**
     * Makes the release.
     *
     * @param releases folder in which releases lie beside each other
     * @throws UserError when the suite or the release before it has errors, or the release exists
     */
    public Made into(Path releases) throws IOException {
        Problems problems = new Problems();
        Map<String, Digest> tasks = new TreeMap<>();
        Digest digest = SuiteDiff.digests(suite, tasks, problems).digest();
        problems.orThrow();
        SuiteHead head = SuiteReader.head(suite, problems).released(date, digest);
        Path place = releases.resolve(head.id() + "-" + date);
        refuse(place, releases);
        Optional<Path> previous = previous(releases, head.id());
        Optional<SuiteDiff> changes = previous.isPresent() ? Optional.of(SuiteDiff.between(previous.get(), suite, problems)) : Optional.empty();
        problems.orThrow();
        write(place, head, tasks, changes);
        return new Made(place, head, tasks, changes);
    }

    private void refuse(Path place, Path releases) {
        if (place.toAbsolutePath().normalize().startsWith(suite.toAbsolutePath().normalize()))
            throw new UserError(Place.in(releases.toString()), "The releases would lie inside the suite itself.", "Name a folder beside it.");
        if (Files.exists(place))
            throw new UserError(Place.in(place.toString()), "This release exists, and a release is never changed.", "Release under another date, with --date.");
    }

    /** The newest release before this one. */
    private Optional<Path> previous(Path releases, String id) throws IOException {
        if (!Files.isDirectory(releases)) return Optional.empty();
        String last = id + "-" + date;
        try (Stream<Path> all = Files.list(releases)) {
            return all.filter(p -> p.getFileName().toString().matches(java.util.regex.Pattern.quote(id) + "-\\d{4}-\\d{2}-\\d{2}"))
                    .filter(p -> p.getFileName().toString().compareTo(last) < 0).max(java.util.Comparator.comparing(p -> p.getFileName().toString()));
        }
    }

    private void write(Path place, SuiteHead head, Map<String, Digest> tasks, Optional<SuiteDiff> changes) throws IOException {
        Draft draft = Draft.beside(place);
        try {
            if (Files.isDirectory(suite)) copy(draft.folder());
            else copyLines(draft.folder());
            Files.writeString(draft.folder().resolve("suite.yaml"), HeadText.of(head, "Release of " + date + ". Never changed; make changes in the suite that it was released from."));
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft.folder().resolve(MANIFEST)))) {
                Json.line(out, j -> manifest(j, head, tasks, changes));
            }
            Problems problems = new Problems();
            SuiteReader.read(draft.folder(), found -> {}, problems);
            problems.orThrow();
            draft.settle();
        } finally {
            draft.discard();
        }
    }

    private static void manifest(Json json, SuiteHead head, Map<String, Digest> tasks, Optional<SuiteDiff> changes) throws IOException {
        json.text("suite", head.id()).text("version", head.version()).text("title", head.title()).text("digest", head.digest());
        if (changes.isPresent()) {
            SuiteDiff d = changes.get();
            json.text("previous", d.from().version()).texts("added", d.added()).texts("retired", d.retired()).texts("changed", d.changed().keySet());
        }
        json.objects("tasks", tasks.entrySet(), (j, e) -> j.text("id", e.getKey()).text("sha256", e.getValue().hex()));
    }

    /** Everything but hidden files and links that lead out of the suite; other links are copied as what they lead to. */
    private void copy(Path to) throws IOException {
        try (Stream<Path> all = Files.walk(suite)) {
            for (Path from : all.filter(p -> !hidden(suite.relativize(p)) && !leadsOut(p)).sorted().toList()) {
                Path target = to.resolve(suite.relativize(from).toString());
                if (Files.isDirectory(from)) Files.createDirectories(target);
                else Files.copy(from, target);
            }
        }
    }

    private boolean leadsOut(Path path) {
        try {
            return Files.isSymbolicLink(path) && !path.toRealPath().startsWith(suite.toRealPath());
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean hidden(Path path) {
        for (Path part : path) if (part.toString().startsWith(".")) return true;
        return false;
    }

    private void copyLines(Path to) throws IOException {
        TaskJson json = new TaskJson(new FileStack(to));
        try (OutputStream tasks = new BufferedOutputStream(Files.newOutputStream(to.resolve("tasks.jsonl")));
                OutputStream rejected = new BufferedOutputStream(Files.newOutputStream(to.resolve("rejected.jsonl")))) {
            SuiteReader.read(suite, new Reception() {
                @Override
                public void task(Found found) {
                    line(tasks, json, found);
                }

                @Override
                public void rejected(Found found) {
                    line(rejected, json, found);
                }
            }, new Problems());
        }
    }

    private static void line(OutputStream to, TaskJson json, Found found) {
        try {
            Json.line(to, j -> json.write(j, found.task()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
