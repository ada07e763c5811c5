// SPDX-License-Identifier: Apache-2.0
package assay.engine.lease;

import assay.core.content.Digest;
import assay.core.run.Stamp;
import assay.core.spi.engine.Tryouts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;

/**
 * Stamps of bundles. The digest is that of the jar file where the bundle was installed from one that has not changed
 * since, and otherwise of all its entries in order of their names.
 */
public final class Stamps {
    private final Optional<Path> home;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    private record Known(long modified, String sha256) {}

    /** @param home folder of the distribution, whose own bundles have locations such as {@code assay:NAME.jar} */
    public Stamps(Optional<Path> home) {
        this.home = home;
    }

    public Stamp of(String name, Bundle bundle) {
        return new Stamp(name, bundle.getSymbolicName(), bundle.getVersion().toString(), sha256(bundle));
    }

    private String sha256(Bundle bundle) {
        long modified = bundle.getLastModified();
        Known k = known.get(bundle.getBundleId());
        if (k != null && k.modified == modified) return k.sha256;
        // Hundreds of cells ask at the same moment at the start of a run: one of them reads the bundle for all.
        return known.compute(bundle.getBundleId(), (id, old) ->
                old != null && old.modified == modified ? old : new Known(modified, reckon(bundle))).sha256;
    }

    private String reckon(Bundle bundle) {
        MessageDigest sha = Digest.sha256();
        try {
            Optional<Path> jar = jar(bundle);
            if (jar.isPresent()) feed(sha, Files.newInputStream(jar.get()));
            else for (URL entry : entries(bundle)) {
                sha.update(entry.getPath().getBytes(StandardCharsets.UTF_8));
                feed(sha, entry.openStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading bundle " + bundle.getSymbolicName() + " " + bundle.getVersion(), e);
        }
        return Digest.finish(sha).hex();
    }

    private Optional<Path> jar(Bundle bundle) throws IOException {
        Optional<Path> file = file(bundle.getLocation());
        if (file.isEmpty() || !Files.isRegularFile(file.get())) return Optional.empty();
        return Files.getLastModifiedTime(file.get()).toMillis() <= bundle.getLastModified() ? file : Optional.empty();
    }

    private Optional<Path> file(String location) {
        if (location.startsWith(Tryouts.CANDIDATE)) return file(location.substring(Tryouts.CANDIDATE.length()));
        if (location.startsWith("assay:")) return home.map(h -> h.resolve("bundles").resolve(location.substring("assay:".length())));
        String place = location.startsWith("reference:") ? location.substring("reference:".length()) : location;
        if (!place.startsWith("file:")) return Optional.empty();
        try {
            return Optional.of(Path.of(URI.create(place.replace(" ", "%20"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<URL> entries(Bundle bundle) {
        Enumeration<URL> found = bundle.findEntries("/", "*", true);
        return found == null ? List.of() : Collections.list(found).stream().filter(u -> !u.getPath().endsWith("/"))
                .sorted((a, b) -> a.getPath().compareTo(b.getPath())).toList();
    }

    private static void feed(MessageDigest sha, InputStream in) throws IOException {
        try (in) {
            byte[] buffer = new byte[1 << 16];
            for (int n; (n = in.read(buffer)) > 0; ) sha.update(buffer, 0, n);
        }
    }
}
