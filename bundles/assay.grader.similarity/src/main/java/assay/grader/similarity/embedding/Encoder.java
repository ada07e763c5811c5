// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity.embedding;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Gives passages their meaning. The model is loaded when the first text comes, and at most as many texts are in it as the machine
 * has processors. What passages mean is kept for the latest of them, so that a reference answer is read once. Safe for use by
 * several threads.
 */
public final class Encoder implements AutoCloseable {
    private static final int KEPT = 2_048;
    /** Passages that are read of a text, some 200,000 characters. */
    public static final int MOST_PASSAGES = 400;
    private static final int SEATS = Runtime.getRuntime().availableProcessors();

    private final Semaphore seats = new Semaphore(SEATS, true);
    private final Map<String, Passage> known = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Passage> eldest) {
            return size() > KEPT;
        }
    };
    private Optional<Loaded> loaded = Optional.empty();
    private boolean closed;

    private record Loaded(WordPieces pieces, SentenceModel model) {}

    /** A text as passages that are as long as the model takes them. */
    public List<Passage> passages(String text) throws InterruptedException {
        return passages(text, Weights.MOST_PIECES);
    }

    /**
     * A text as passages of at most so many pieces, which is cut to what the model takes; empty for a text without words.
     *
     * @throws IllegalStateException when there is no model for this platform, saying for which there is
     */
    public List<Passage> passages(String text, int pieces) throws InterruptedException {
        Loaded loaded = loaded();
        List<Passage> passages = new ArrayList<>();
        for (String p : new Passages(loaded.pieces, Math.clamp(pieces, 1, Weights.MOST_PIECES), MOST_PASSAGES).of(text)) passages.add(passage(p, loaded));
        return passages;
    }

    /** What the passages mean together: their mean, each as often as it has pieces. */
    public static Meaning together(List<Passage> passages) {
        double[] sum = new double[passages.get(0).meaning().size()];
        for (Passage p : passages) p.meaning().addTo(sum, p.pieces());
        return Meaning.towards(sum);
    }

    private Passage passage(String text, Loaded loaded) throws InterruptedException {
        synchronized (known) {
            Passage before = known.get(text);
            if (before != null) return before;
        }
        int[] pieces = loaded.pieces.of(text);
        Passage read = new Passage(text, pieces.length, meaning(loaded, loaded.pieces.framed(pieces)));
        synchronized (known) {
            known.put(text, read);
        }
        return read;
    }

    private Meaning meaning(Loaded loaded, long[] pieces) throws InterruptedException {
        seats.acquire();
        try {
            return loaded.model.meaning(pieces);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model failed: " + e.getMessage(), e);
        } finally {
            seats.release();
        }
    }

    private synchronized Loaded loaded() {
        if (closed) throw new IllegalStateException("the grader was stopped");
        if (loaded.isEmpty()) loaded = Optional.of(load());
        return loaded.get();
    }

    private static Loaded load() {
        try {
            return new Loaded(Weights.pieces(), new SentenceModel(Weights.read()));
        } catch (LinkageError e) {
            throw new IllegalStateException(Platform.missing(e), e);
        } catch (IOException | OrtException e) {
            throw new IllegalStateException("the sentence model cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** Waits for texts that are in the model. */
    @Override
    public synchronized void close() throws OrtException {
        closed = true;
        seats.acquireUninterruptibly(SEATS);
        if (loaded.isPresent()) loaded.get().model.close();
        loaded = Optional.empty();
    }
}
