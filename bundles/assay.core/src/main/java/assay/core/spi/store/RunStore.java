// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.store;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.run.CellId;
import assay.core.run.Stamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Append-only facts of runs. Safe for use by many threads. Streams hold a database cursor: close them. Every method
 * throws {@link assay.core.problem.Resumable} when the disk is full or the store is busy beyond its patience. Instants are
 * kept to the millisecond.
 */
@ProviderType
public interface RunStore extends AutoCloseable {
    /**
     * Stores facts, all or none, and returns when they are durable. Several callers share a commit. A fact whose key is
     * already there is not stored again and is no error.
     */
    void append(List<? extends Fact> facts);

    default void append(Fact... facts) {
        append(List.of(facts));
    }

    /**
     * Stores facts that could be derived again at no cost, and may return before they are durable: they are so before any
     * append that is begun afterwards returns. What could not be stored is told by {@link #settled()}.
     */
    default void later(List<? extends Fact> facts) {
        append(facts);
    }

    /** Returns when all that was handed over {@linkplain #later later} is durable, or throws what append would have thrown. */
    default void settled() {}

    /** Keeps the bytes of a blob durably, once, before anything names it. */
    Blob keep(Blob blob);

    /** Bytes kept earlier. Reading them fails with {@code IOException} when they are not there. */
    Blob blob(String name, String mediaType, long size, Digest digest);

    /** All runs as planned now, each once, oldest first. */
    List<Fact.Run> runs();

    /** The run as it is planned now. */
    Optional<Fact.Run> run(String name);

    /** The tasks of a run as they read now, by ordinal. */
    Stream<Fact.TaskText> tasks(String run);

    /** The task as it reads now. */
    Optional<Fact.TaskText> task(String run, long ordinal);

    /** The journal of an attempt by ordinal: the end of each call, or where none is known its starts, oldest first. */
    List<Fact.Call> calls(String run, Digest attempt);

    /** Calls that were started and of which no end is known: possibly paid. */
    List<Fact.CallStarted> unfinished(String run);

    /** Turns of a cell by number. */
    List<Fact.Handed> submissions(String run, CellId cell);

    /** All submissions of a run, ordered by cell, then turn. */
    Stream<Fact.Handed> submissions(String run);

    /** What all submissions of a run took, ordered by cell, then turn: cheaper than the submissions. */
    default Stream<Delivery> deliveries(String run) {
        return submissions(run).map(Delivery::of);
    }

    /** All verdicts of a cell, ordered by turn, criterion, grader, then order of storing. */
    List<Fact.Rated> verdicts(String run, CellId cell);

    /** All verdicts of a run, ordered by cell, then as those of a cell. */
    Stream<Fact.Rated> verdicts(String run);

    /** The verdicts of those cells in which a person has said something, ordered as those of the run. */
    default Stream<Fact.Rated> verdictsBesidePersons(String run) {
        Set<CellId> looked;
        try (Stream<Fact.Rated> all = verdicts(run)) {
            looked = all.filter(r -> r.verdict().rater().kind().isPerson()).map(Fact.Rated::cell).collect(Collectors.toSet());
        }
        return verdicts(run).filter(r -> looked.contains(r.cell()));
    }

    /** All assessments of a cell that count now (highest revision of each turn), by turn. */
    List<Fact.Assessed> assessments(String run, CellId cell);

    /** All assessments of a run that count now, ordered by cell, then turn. */
    Stream<Fact.Assessed> assessments(String run);

    /** The state of a cell that counts now. */
    Optional<Fact.CellEnded> cell(String run, CellId cell);

    /** The states that count now, ordered by task, worker, trial. */
    Stream<Fact.CellEnded> cells(String run);

    /**
     * Those of some tasks, as {@link #cells(String)} has them.
     *
     * @param from first task
     * @param to task behind the last
     */
    default Stream<Fact.CellEnded> cells(String run, long from, long to) {
        return cells(run).filter(c -> c.cell().task() >= from && c.cell().task() < to);
    }

    /** The same states in the same order, perhaps without their tokens, reasons and instants: cheaper, for those who reckon. */
    default Stream<Fact.CellEnded> states(String run) {
        return cells(run);
    }

    /** Every state that cells ever had, ordered by cell, then revision: how a cell that counts otherwise now stood before. */
    default Stream<Fact.CellEnded> history(String run) {
        return cells(run);
    }

    /** Sums over the states that count now, one for each worker; at once, however large the run. */
    List<Summary> summaries(String run);

    /** The settlements that count now of one policy, ordered by task; empty when none was made. */
    Stream<Fact.Settled> settlements(String run, String policy);

    /** All preferences stored with a run, in the order of storing. */
    default Stream<Fact.Preferred> preferences(String run) {
        return Stream.empty();
    }

    /** Every plugin that planned the run, answered a call, did or rated work in it, compared in it, or settled it, without repeats. */
    List<Stamp> stamps(String run, List<String> policies);

    /** What a book holds from a number on, by number; empty where it was never written in. */
    default List<Fact.Noted> notes(String book, long from) {
        return List.of();
    }

    /** Sum of the money of all calls of a run that ended, in millionths of a dollar. */
    long spentMicros(String run);

    /**
     * How often this process stored something of a run since it opened the store: while it stays the same, so does what this process
     * has read of the run. Other processes on a shared server are not counted.
     */
    default long changes(String run) {
        return 0;
    }

    /** What opens it once more, see {@link RunStores#open}; empty where nothing does. */
    default String location() {
        return "";
    }

    @Override
    void close();
}
