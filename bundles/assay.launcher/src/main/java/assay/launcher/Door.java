// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where other terminals reach the workbench that has a store: a Unix socket in the store's folder {@code live}, which only
 * its owner may enter. Where that path is too long for a socket, {@code live/at} names another one.
 */
record Door(Path store) {

    /** Addresses of Unix sockets hold 104 to 108 bytes. */
    private static final int LONGEST = 100;

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private static final Set<PosixFilePermission> SOCKET = PosixFilePermissions.fromString("rw-------");

    /** The door of the store that these words name, if they can name one with a door. */
    static Optional<Door> of(List<String> words, String variable, Path directory) {
        String place = variable == null || variable.isBlank() ? ".assay" : variable;
        for (int i = 0; i < words.size() && !words.get(i).equals("--"); i++) {
            if (words.get(i).startsWith("--store=")) {
                place = words.get(i).substring("--store=".length());
            } else if (words.get(i).equals("--store") && i + 1 < words.size()) {
                place = words.get(i + 1);
            }
        }
        return place.startsWith("jdbc:") || place.indexOf('\0') >= 0
                ? Optional.empty()
                : Optional.of(new Door(directory.resolve(place).normalize()));
    }

    /** Opens it. Only the holder of the store may, so whatever is there was left behind by one that was killed. */
    ServerSocketChannel open() throws IOException {
        close();
        Files.createDirectory(live(), PosixFilePermissions.asFileAttribute(FOLDER));
        Path socket = live().resolve("socket");
        if (socket.toString().getBytes().length > LONGEST) {
            socket = Files.createTempDirectory("assay").resolve("socket");
            Files.writeString(live().resolve("at"), socket.toString());
        }
        var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        channel.bind(UnixDomainSocketAddress.of(socket));
        Files.setPosixFilePermissions(socket, SOCKET);
        return channel;
    }

    /** Connects, where somebody listens and nobody else could have put the socket there. */
    Optional<SocketChannel> knock() {
        try {
            if (!Files.isDirectory(live()) || !isPrivate(live()) || !isPrivate(socket().getParent())) {
                return Optional.empty();
            }
            return Optional.of(SocketChannel.open(UnixDomainSocketAddress.of(socket())));
        } catch (IOException | RuntimeException nobody) {
            return Optional.empty();
        }
    }

    /** Removes the socket and its folders. */
    void close() throws IOException {
        if (!Files.isDirectory(live())) {
            return;
        }
        Path socket = socket();
        Files.deleteIfExists(socket);
        if (!socket.getParent().equals(live())) {
            Files.deleteIfExists(socket.getParent());
        }
        Files.deleteIfExists(live().resolve("at"));
        Files.delete(live());
    }

    private Path socket() throws IOException {
        Path at = live().resolve("at");
        return Files.exists(at) ? Path.of(Files.readString(at)) : live().resolve("socket");
    }

    private Path live() {
        return store.resolve("live");
    }

    private static boolean isPrivate(Path folder) throws IOException {
        return Files.getPosixFilePermissions(folder).equals(FOLDER)
                && Files.getOwner(folder).getName().equals(System.getProperty("user.name"));
    }
}
