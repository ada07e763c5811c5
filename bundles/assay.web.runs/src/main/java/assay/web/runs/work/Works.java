// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.work;

import assay.core.problem.Place;
import assay.core.problem.Resumable;
import assay.core.problem.UserError;
import assay.core.spi.command.Command;
import assay.core.spi.command.Usage;
import assay.core.spi.web.Form;
import assay.core.spi.web.Visit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Commands at work on runs that were given in the browser. Each is the command of the command line, on a thread of its own that is
 * interrupted when the run is to pause, as Ctrl-C does. Safe for use by several threads.
 */
public final class Works implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Works.class.getName());
    private static final Duration PLANNING = Duration.ofSeconds(60);
    private static final Duration ENDING = Duration.ofSeconds(20);
    private final Supplier<List<Command>> commands;
    private final Map<String, At> atWork = new ConcurrentHashMap<>();
    private final Map<String, String> lastWords = new ConcurrentHashMap<>();

    private record At(Work work, Thread thread) {}

    /** @param commands those that are installed now */
    public Works(Supplier<List<Command>> commands) {
        this.commands = commands;
    }

    /** How a command is called; empty when no installed bundle has it. */
    public Optional<Usage> usage(String words) {
        return command(words).map(Command::usage);
    }

    private Optional<Command> command(String words) {
        return commands.get().stream().filter(c -> c.usage().words().equals(words)).findFirst();
    }

    /** What is at work on a run. */
    public Optional<Work> of(String run) {
        return Optional.ofNullable(atWork.get(run)).map(At::work);
    }

    /** How the last command that was given here for a run ended, where it said something; empty otherwise. */
    public String lastWords(String run) {
        return lastWords.getOrDefault(run, "");
    }

    /**
     * Gives a command, and waits until its run is planned.
     *
     * @param parameters in place of fields of the form; may be empty
     * @return the run
     * @throws UserError what the command says is wrong with the form
     */
    public String give(String words, Visit visit, Form form, List<String> parameters) throws InterruptedException {
        Command command = command(words).orElseThrow(() -> new UserError(Place.in(words), "No installed bundle has the command \"" + words + "\".", "Install the engine."));
        if (visit.store().location().isEmpty()) throw new UserError(Place.in("store"), "This store cannot be worked on from here.", "Give the command in a terminal.");
        FormCall call = new FormCall(command.usage(), form, parameters, Path.of("").toAbsolutePath(), visit.store().location());
        Work work = new Work(words, visit.visitor().name());
        Thread thread = Thread.ofPlatform().name("assay-web-run").unstarted(() -> work(command, call, work));
        work.named().thenAccept(run -> {
            lastWords.remove(run);
            atWork.put(run, new At(work, thread));
        });
        thread.start();
        try {
            return work.named().get(PLANNING.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new UserError(Place.in(words), "Planning takes long, and goes on.", "Look at the list of runs in a while.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException r) throw r;
            throw new IllegalStateException(e.getCause());
        }
    }

    private void work(Command command, FormCall call, Work work) {
        String ending = "";
        try {
            command.run(call, work);
        } catch (UserError | Resumable e) {
            ending = String.valueOf(e.getMessage());
            work.named().completeExceptionally(e);
        } catch (InterruptedException e) {
            ending = "Paused.";
        } catch (Exception | LinkageError | AssertionError e) {
            ending = "It broke: " + e;
            LOG.log(Level.WARNING, "\"" + call.usage().words() + "\", given in the browser, broke", e);
            work.named().completeExceptionally(new IllegalStateException(e));
        } finally {
            work.named().completeExceptionally(new Resumable("It ended before a run was planned.", null));
            String words = ending;
            if (!work.named().isCompletedExceptionally()) {
                String run = work.named().join();
                if (!words.isEmpty()) lastWords.put(run, words);
                else if (!work.notes().isEmpty()) lastWords.put(run, work.notes().getLast());
                atWork.remove(run);
            }
        }
    }

    /** Has the work on a run stop in a state from which it can go on; false when nothing given here is at work on it. */
    public boolean pause(String run) {
        At at = atWork.get(run);
        if (at == null) return false;
        at.work().stop();
        at.thread().interrupt();
        return true;
    }

    /** Which runs are at work, and how far their commands are, in short. */
    public String pulse() {
        StringBuilder pulse = new StringBuilder();
        atWork.forEach((run, at) -> pulse.append(run).append(at.work().isStopping()).append(at.work().notes().size()).append(' '));
        return pulse.append(lastWords.hashCode()).toString();
    }

    /** Pauses everything and waits a little; what is not stored by then is done again by a resume. */
    @Override
    public void close() {
        atWork.keySet().forEach(this::pause);
        long until = System.nanoTime() + ENDING.toNanos();
        try {
            for (At at : atWork.values()) at.thread().join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
