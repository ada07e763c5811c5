// SPDX-License-Identifier: Apache-2.0
package assay.analysis.stored;

import assay.analysis.ratings.Row;
import assay.analysis.ratings.TableFile;
import assay.core.content.Digest;
import assay.core.grading.Verdict;
import assay.core.problem.Nearest;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.run.CellId;
import assay.core.run.Keys;
import assay.core.run.Plan;
import assay.core.run.Stamp;
import assay.core.settings.Settings;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.Standing;
import assay.core.spi.suite.Texts;
import assay.core.task.Criterion;
import assay.core.task.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Brings verdicts that were given elsewhere into a run: all of a file, or, where something does not fit, none. */
public final class VerdictImport {
    /** Name under which such verdicts stand. */
    public static final String GRADER = "imported";

    private static final Set<String> COLUMNS = Set.of("item", "task", "worker", "trial", "turn", "criterion", "rater", "raterKind", "met", "score", "status",
            "confidence", "reason", "fix", "minutes");
    private static final int TOGETHER = 1000;

    private final RunStore store;
    private final Texts texts;
    private final String run;
    private final Choices choices;
    private final Stamp stamp;
    private final Instant at;
    private final Problems problems = new Problems();
    private final Targets targets;
    private final Map<Voice, Said> said = new HashMap<>();
    private final Map<Long, Task> tasks = new HashMap<>();
    private final Map<CellId, List<Fact.Rated>> known = new HashMap<>();
    private final List<Fact.Rated> facts = new ArrayList<>();
    private final SortedMap<String, Integer> dropped = new TreeMap<>();
    private final SortedMap<String, Integer> read = new TreeMap<>();
    private int same;
    private int revised;

    private record Voice(CellId cell, int turn, String criterion, String rater) {}

    private record Said(Place place, Verdict verdict) {}

    /**
     * What came of it.
     *
     * @param added verdicts that are new, revised ones among them
     * @param revised verdicts that take the place of others by the same rater
     * @param same verdicts that were there already
     * @param dropped rows left out, by why
     * @param read rows that said nothing clear, by what was made of them
     */
    public record Result(int added, int revised, int same, SortedMap<String, Integer> dropped, SortedMap<String, Integer> read) {}

    public VerdictImport(RunStore store, Texts texts, String run, Choices choices, Stamp stamp, Instant at) {
        this.store = store;
        this.texts = texts;
        this.run = run;
        this.choices = choices;
        this.stamp = stamp;
        this.at = at;
        Plan plan = texts.plan(StoredRatings.known(store, run).plan());
        this.targets = new Targets(store, run, plan);
    }

    /** @throws UserError with every row that does not fit; nothing is then brought in */
    public Result of(Path file) throws IOException {
        TableFile table = TableFile.read(file, problems);
        for (String column : new TreeSet<>(table.columns()))
            if (!COLUMNS.contains(column))
                problems.error(Place.in(file.toString()), "The column \"" + column + "\" means nothing here." + Nearest.hint(column, COLUMNS),
                        "Columns are: " + String.join(", ", new TreeSet<>(COLUMNS)) + ".");
        for (String needed : List.of("rater", "criterion"))
            if (!table.columns().contains(needed)) problems.error(Place.in(file.toString()), "The column \"" + needed + "\" is missing.", "");
        problems.orThrow();
        table.rows().forEach(this::row);
        problems.orThrow();
        for (int i = 0; i < facts.size(); i += TOGETHER) store.append(facts.subList(i, Math.min(facts.size(), i + TOGETHER)));
        return new Result(facts.size(), revised, same, dropped, read);
    }

    private void row(Row row) {
        Targets.Target target = targets.of(row);
        if (target.handed().isEmpty()) {
            unknown(row, target.missing());
            return;
        }
        Fact.Handed handed = target.handed().get();
        Task task = tasks.computeIfAbsent(handed.cell().task(), t -> texts.task(store.task(run, t).orElseThrow().text(), store::blob));
        String id = row.cells().getOrDefault("criterion", "");
        Optional<Criterion> criterion = task.rubric().leaves().stream().filter(c -> c.id().equals(id)).findFirst();
        if (criterion.isEmpty()) unknown(row, "task \"" + task.id() + "\" has no criterion \"" + id + "\""
                + Nearest.hint(id, task.rubric().leaves().stream().map(Criterion::id).toList()));
        else verdict(row, new Saying(row, criterion.get(), problems)).ifPresent(v -> keep(row.place(), handed, task, criterion.get(), v));
    }

    private void unknown(Row row, String why) {
        if (choices.unknown() == Choice.DROP) dropped.merge("not in the run", 1, Integer::sum);
        else problems.error(row.place(), Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".", "Mend the row, or leave such rows out with --unknown drop.");
    }

    private Optional<Verdict> verdict(Row row, Saying saying) {
        return switch (saying.sort()) {
            case MET -> saying.verdict(true);
            case NOT_MET -> saying.verdict(false);
            case UNDEFINED -> chosen(row, saying, "undefined", choices.undefined());
            case TIE -> chosen(row, saying, "tie", choices.tie());
            case UNPARSABLE -> chosen(row, saying, "unparsable", choices.unparsable());
        };
    }

    private Optional<Verdict> chosen(Row row, Saying saying, String what, Choice choice) {
        if (choice == Choice.DROP) dropped.merge(what, 1, Integer::sum);
        else if (choice != Choice.REFUSE) read.merge(what + " read as " + choice.label(), 1, Integer::sum);
        return switch (choice) {
            case DROP -> Optional.empty();
            case ABSTAIN -> saying.abstention();
            case MET -> saying.verdict(true);
            case NOT_MET -> saying.verdict(false);
            case REFUSE -> {
                problems.error(row.place(), "\"" + saying.word() + "\" is no clear verdict (" + what + ").", "Say what it is to count as: --" + what + " drop, or abstain.");
                yield Optional.empty();
            }
        };
    }

    private void keep(Place place, Fact.Handed handed, Task task, Criterion c, Verdict v) {
        Voice voice = new Voice(handed.cell(), handed.turn(), c.id(), v.rater().kind() + v.rater().name());
        Said before = said.putIfAbsent(voice, new Said(place, v));
        if (before != null) {
            problems.error(place, v.rater().name() + " said something of this criterion before, at " + before.place() + ".", "Keep one row.");
            return;
        }
        Digest key = Keys.verdict(handed.submission(), c.id(), Keys.meaning(c, Settings.EMPTY, task), GRADER, "");
        List<Fact.Rated> earlier = known.computeIfAbsent(handed.cell(), cell -> store.verdicts(run, cell)).stream()
                .filter(r -> r.turn() == handed.turn() && r.key().equals(key) && r.verdict().criterion().equals(c.id()) && r.verdict().rater().equals(v.rater())).toList();
        if (Standing.of(earlier).stream().anyMatch(r -> r.verdict().equals(v))) {
            same++;
            return;
        }
        if (!earlier.isEmpty()) revised++;
        int revision = earlier.stream().mapToInt(Fact.Rated::revision).max().orElse(-1) + 1;
        facts.add(new Fact.Rated(run, handed.cell(), handed.turn(), key, GRADER, v, stamp, at, revision));
    }
}
