// SPDX-License-Identifier: Apache-2.0
package assay.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;

/**
 * Folders whose jars are installed, swapped when they change, and removed with them. A file is taken when it looked the
 * same twice and opens as a jar. One that was refused is tried again when it changes. Safe for several threads.
 */
final class Folders {
    private final List<Path> folders;
    private final Path copies;
    private final Swap swap;
    private final Consumer<String> tell;
    private final Refusals refusals;
    private final Map<Path, Look> before = new HashMap<>();
    private final Map<Path, Look> done = new HashMap<>();
    private final Map<Path, Bundle> deployed = new TreeMap<>();

    private record Look(long size, long modified, Object key) {}

    Folders(List<Path> folders, Path copies, Swap swap, Refusals refusals, Consumer<String> tell) {
        this.folders = folders;
        this.copies = copies;
        this.swap = swap;
        this.refusals = refusals;
        this.tell = tell;
    }

    /**
     * Looks once at everything. Answers whether a file is still being written.
     *
     * @param aside where bundles are let go of, which may take as long as their calls
     */
    synchronized boolean look(Executor aside) throws InterruptedException {
        boolean unsettled = false;
        Map<Path, Look> now = looks();
        for (Map.Entry<Path, Look> e : now.entrySet()) {
            if (e.getValue().equals(done.get(e.getKey()))) continue;
            if (e.getValue().equals(before.get(e.getKey()))) take(e.getKey(), e.getValue(), aside);
            else unsettled = true;
        }
        before.clear();
        before.putAll(now);
        for (Path gone : List.copyOf(done.keySet())) if (!now.containsKey(gone)) forget(gone, aside);
        return unsettled;
    }

    private Map<Path, Look> looks() {
        Map<Path, Look> all = new TreeMap<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) continue;
            try (Stream<Path> files = Files.list(folder)) {
                for (Path f : files.filter(Folders::isJar).toList()) look(f).ifPresent(l -> all.put(f, l));
            } catch (IOException e) {
                deployed.keySet().stream().filter(f -> f.startsWith(folder)).forEach(f -> all.put(f, done.get(f))); // unreadable is not empty
            }
        }
        return all;
    }

    private static boolean isJar(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jar") && !name.startsWith(".");
    }

    private static Optional<Look> look(Path file) {
        try {
            BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
            return a.isRegularFile() ? Optional.of(new Look(a.size(), a.lastModifiedTime().toMillis(), String.valueOf(a.fileKey()))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void take(Path file, Look look, Executor aside) throws InterruptedException {
        done.put(file, look);
        Optional<Parcel> parcel = Optional.empty();
        try {
            parcel = Optional.of(Parcel.take(file, copies));
            take(file, parcel.get(), aside);
            refusals.forget(file.toString());
        } catch (Refused e) {
            tell.accept(file + " is not taken: " + e.getMessage() + ".");
            refusals.note(file.toString(), parcel.map(Parcel::symbolicName).orElse(file.getFileName().toString()), parcel.map(Parcel::version).orElse(""), e);
        }
    }

    private void take(Path file, Parcel parcel, Executor aside) throws Refused, InterruptedException {
        Bundle was = deployed.get(file);
        Swap.Taken taken = swap.bring(parcel);
        deployed.put(file, taken.fresh());
        aside.execute(() -> taken.before().forEach(swap::retire));
        if (was != null && !was.getSymbolicName().equals(parcel.symbolicName())) release(was, aside);
    }

    private void release(Bundle bundle, Executor aside) throws Refused {
        swap.replace(bundle);
        aside.execute(() -> swap.retire(bundle));
    }

    private void forget(Path file, Executor aside) {
        done.remove(file);
        refusals.forget(file.toString());
        Bundle bundle = deployed.remove(file);
        try {
            if (bundle != null) release(bundle, aside);
        } catch (Refused e) {
            tell.accept(file + " is gone, and the bundle of the distribution does not come back: " + e.getMessage() + ".");
        }
    }

    /** Takes a bundle from anywhere, and keeps it in a folder when it has taken over. The caller lets go of what ran before. */
    synchronized Swap.Taken keep(Parcel parcel, Path folder) throws Refused, InterruptedException, IOException {
        Swap.Taken taken = swap.bring(parcel);
        Path place = placeOf(parcel.symbolicName()).orElse(folder.resolve(parcel.symbolicName() + ".jar"));
        Files.createDirectories(place.getParent());
        Path half = place.resolveSibling("." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Files.copy(parcel.copy(), half, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.move(half, place, java.nio.file.StandardCopyOption.ATOMIC_MOVE, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        look(place).ifPresent(l -> done.put(place, l));
        deployed.put(place, taken.fresh());
        return taken;
    }

    /** Removes what was kept under this symbolic name. Answers what there was. */
    List<Path> remove(String symbolicName) throws IOException, Refused {
        Map<Path, Bundle> removed = takeOut(symbolicName);
        removed.values().forEach(swap::retire);
        return List.copyOf(removed.keySet());
    }

    private synchronized Map<Path, Bundle> takeOut(String symbolicName) throws IOException, Refused {
        Map<Path, Bundle> removed = new TreeMap<>();
        for (Optional<Path> p = placeOf(symbolicName); p.isPresent(); p = placeOf(symbolicName)) {
            Files.deleteIfExists(p.get());
            done.remove(p.get());
            Bundle bundle = deployed.remove(p.get());
            swap.replace(bundle);
            removed.put(p.get(), bundle);
        }
        return removed;
    }

    private Optional<Path> placeOf(String symbolicName) {
        return deployed.entrySet().stream().filter(e -> e.getValue().getSymbolicName().equals(symbolicName)).map(Map.Entry::getKey).findFirst();
    }

    synchronized List<String> names() {
        return deployed.values().stream().map(Bundle::getSymbolicName).distinct().sorted().toList();
    }
}
