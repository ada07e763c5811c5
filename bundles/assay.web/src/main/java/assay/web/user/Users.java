// SPDX-License-Identifier: Apache-2.0
package assay.web.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who may log in to the workbench of one store: the file {@code users.json} in its folder, which its owner alone may read.
 * Other processes may change it meanwhile; what is asked is what stands there now. Safe for use by several threads.
 */
public final class Users {
    /** How long a login address works. */
    public static final Duration LINK = Duration.ofHours(24);

    private static final SecureRandom RANDOM = new SecureRandom();
    private final Path file;
    private final InstantSource clock;
    private volatile @Nullable Seen seen;

    public Users(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /** @param store a folder; the users of a store on a server stand in the user's own settings */
    public static Users of(String store) {
        boolean server = store.startsWith("jdbc:");
        return new Users(Path.of(server ? System.getProperty("assay.conf", ".") : store).resolve("users.json"), InstantSource.system());
    }

    public List<User> all() {
        return List.copyOf(read().values());
    }

    public Optional<User> find(String name) {
        return Optional.ofNullable(read().get(name));
    }

    /** Adds somebody, or gives somebody other roles. */
    public void put(User user) {
        change(all -> {
            User before = all.get(user.name());
            all.put(user.name(), before == null ? user : user.with(before.password(), before.link()));
            return all;
        });
    }

    /** Whether there was such a user. */
    public boolean remove(String name) {
        boolean there = find(name).isPresent();
        change(all -> {
            all.remove(name);
            return all;
        });
        return there;
    }

    public void setPassword(String name, String password) {
        String hash = Password.hash(password);
        change(all -> {
            all.computeIfPresent(name, (n, u) -> u.with(Optional.of(hash), u.link()));
            return all;
        });
    }

    /** A new secret for a login address, in place of the one before. */
    public String newLink(String name) {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        change(all -> {
            all.computeIfPresent(name, (n, u) -> u.with(u.password(), Optional.of(new User.Link(digest(secret), clock.instant().plus(LINK)))));
            return all;
        });
        return secret;
    }

    /** Whose login address it is; it works no second time. */
    public Optional<User> redeem(String secret) {
        Optional<User> user = whose(all(), secret);
        if (user.isEmpty()) return user;
        boolean[] first = new boolean[1];
        change(all -> {
            Optional<User> still = whose(all.values(), secret);
            still.ifPresent(u -> all.put(u.name(), u.with(u.password(), Optional.empty())));
            first[0] = still.isPresent();
            return all;
        });
        return user.filter(u -> first[0]);
    }

    private Optional<User> whose(java.util.Collection<User> all, String secret) {
        Instant now = clock.instant();
        byte[] offered = digest(secret).getBytes(StandardCharsets.US_ASCII);
        return all.stream().filter(u -> u.link().filter(l -> l.until().isAfter(now) && MessageDigest.isEqual(offered, l.hash().getBytes(StandardCharsets.US_ASCII))).isPresent()).findFirst();
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What stood in the file when it looked so. */
    private record Seen(Object key, long modified, long size, TreeMap<String, User> users) {}

    /** A file that is changed is another one, since it is replaced whole. */
    private TreeMap<String, User> read() {
        try {
            if (!Files.exists(file)) return new TreeMap<>();
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Seen last = seen;
            if (last != null && last.size() == now.size() && last.modified() == now.lastModifiedTime().toMillis() && String.valueOf(now.fileKey()).equals(last.key())) return new TreeMap<>(last.users());
            Seen read = new Seen(String.valueOf(now.fileKey()), now.lastModifiedTime().toMillis(), now.size(), UserFile.read(file));
            seen = read;
            return new TreeMap<>(read.users());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    private synchronized void change(UnaryOperator<TreeMap<String, User>> how) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel lock = FileChannel.open(file.resolveSibling("users.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock held = lock.lock()) {
                UserFile.write(file, how.apply(read()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing " + file, e);
        }
    }
}
