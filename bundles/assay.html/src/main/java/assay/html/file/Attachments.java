// SPDX-License-Identifier: Apache-2.0
package assay.html.file;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.content.MediaTypes;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.engine.Lending;
import assay.core.spi.web.AttachmentRenderer;
import assay.core.spi.web.Preview;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks at files through the installed renderers, each for so long at most. What was looked at lately is kept. Safe for use by several threads.
 */
public final class Attachments {
    private static final String TYPES = "assay.renderer.types";
    private static final String VERSION = "assay.renderer.version";
    private static final String RANK = "assay.renderer.rank";
    private static final int KEPT = 24;

    /** Renderers at work at once. One that never ends keeps its place. */
    private final Semaphore places = new Semaphore(4);
    private final Lending lending;
    private final Duration longest;
    private final Map<Key, Looked> lately = new LinkedHashMap<>(16, 0.75f, true);

    private record Key(Digest file, String mediaType, int part, String renderer) {}

    /** How looking at a file went. */
    public sealed interface Looked {}

    /** @param renderer its name and version */
    public record Seen(Preview preview, String renderer) implements Looked {}

    /** It could not be opened; @param why in a few words. */
    public record Unreadable(String why, String renderer) implements Looked {}

    /** @param longest how long a renderer may take for one part */
    public Attachments(Lending lending, Duration longest) {
        this.lending = lending;
        this.longest = longest;
    }

    /** @param part from 0 */
    public Looked look(Blob file, int part) throws InterruptedException {
        Optional<String> name = renderer(file);
        if (name.isEmpty()) return new Unreadable("no installed bundle shows files of the type " + type(file), "");
        String by = by(name.get());
        Key key = new Key(file.digest(), type(file), part, by);
        Optional<Looked> known = known(key);
        if (known.isPresent()) return known.get();
        Looked looked;
        try {
            looked = lend(name.get(), r -> r.render(file, Math.max(0, part))).<Looked>map(p -> new Seen(p, by)).orElseGet(() -> new Unreadable("its renderer went away", by));
        } catch (UnreadableDocument e) {
            looked = new Unreadable(e.getMessage(), by);
        }
        keep(key, looked);
        return looked;
    }

    /** Name and version of the renderer that shows such a file now. */
    public Optional<String> shownBy(Blob file) {
        return renderer(file).map(this::by);
    }

    private String by(String name) {
        return name + " " + lending.property(AttachmentRenderer.class, name, VERSION).orElse("");
    }

    /** The file without the properties in which programs note author and program; empty where nobody can take them out. */
    public Optional<Blob> anonymous(Blob file) throws InterruptedException {
        try {
            Optional<String> name = renderer(file);
            return name.isEmpty() ? Optional.empty() : lend(name.get(), r -> r.anonymous(file)).flatMap(b -> b);
        } catch (UnreadableDocument e) {
            return Optional.empty();
        }
    }

    /** Work of a renderer. */
    @FunctionalInterface
    private interface Work<R> {
        R with(AttachmentRenderer renderer) throws Exception;
    }

    private <R> Optional<R> lend(String name, Work<R> work) throws UnreadableDocument, InterruptedException {
        return lending.<AttachmentRenderer, R, UnreadableDocument>use(AttachmentRenderer.class, name, renderer -> bounded(() -> work.with(renderer)));
    }

    private <R> R bounded(java.util.concurrent.Callable<R> work) throws UnreadableDocument, InterruptedException {
        if (!places.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) throw new UnreadableDocument("too many files are being opened; try again");
        FutureTask<R> task = new FutureTask<>(() -> {
            try {
                return work.call();
            } finally {
                places.release();
            }
        });
        Thread thread = Thread.ofPlatform().daemon().name("attachment").start(task);
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new UnreadableDocument("it was not opened within " + longest.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnreadableDocument u) throw u;
            throw new UnreadableDocument("its renderer broke: " + e.getCause(), e);
        } finally {
            thread.interrupt();
        }
    }

    private Optional<String> renderer(Blob file) {
        String type = type(file);
        Optional<String> own = taking(type);
        return own.isEmpty() && MediaTypes.isText(type) ? taking("text/plain") : own;
    }

    private Optional<String> taking(String type) {
        return lending.names(AttachmentRenderer.class).stream()
                .filter(n -> lending.property(AttachmentRenderer.class, n, TYPES).map(t -> List.of(t.split(",")).contains(type)).orElse(false))
                .max(Comparator.<String>comparingInt(n -> rank(n)).thenComparing(Comparator.reverseOrder()));
    }

    private int rank(String name) {
        return lending.property(AttachmentRenderer.class, name, RANK).map(Integer::parseInt).orElse(0);
    }

    /** Who handed in may not have known a type; then the name tells. */
    private static String type(Blob file) {
        return file.mediaType().equals("application/octet-stream") ? MediaTypes.of(file.name()) : file.mediaType();
    }

    private synchronized Optional<Looked> known(Key key) {
        return Optional.ofNullable(lately.get(key));
    }

    private synchronized void keep(Key key, Looked looked) {
        if (looked instanceof Unreadable u && (u.why().startsWith("too many") || u.why().contains("within") || u.why().contains("went away"))) return;
        lately.put(key, looked);
        if (lately.size() > KEPT) lately.remove(lately.keySet().iterator().next());
    }
}
