// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.attack;

import assay.grader.program.sandbox.SandboxBroken;
import assay.grader.program.sandbox.Tools;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What attacks aim at on this machine: a secret in a file that everybody may read, a folder that everybody may write, a
 * server, and processes under the user ids of programs.
 */
final class Ambush implements AutoCloseable {
    private final String secret = UUID.randomUUID().toString();
    private final Path folder;
    private final Path secretFile;
    private final Path writable;
    private final ServerSocket server;
    private final List<Process> victims = new ArrayList<>();

    /** @param users under whose ids programs run; empty = ours */
    Ambush(List<Integer> users) throws SandboxBroken {
        try {
            folder = Files.createTempDirectory("assay-ambush");
            open(folder);
            secretFile = Files.writeString(folder.resolve("secret"), secret);
            open(secretFile);
            writable = Files.createDirectory(folder.resolve("writable"));
            open(writable);
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            server.setSoTimeout(1);
            if (users.isEmpty()) victims.add(new ProcessBuilder(sleeping(Optional.empty())).start());
            for (int user : users) victims.add(new ProcessBuilder(sleeping(Optional.of(user))).start());
        } catch (IOException e) {
            throw new SandboxBroken("the self-test of the sandbox could not be set up: " + e, e);
        }
    }

    private static void open(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private static List<String> sleeping(Optional<Integer> user) throws SandboxBroken {
        List<String> words = new ArrayList<>();
        if (user.isPresent()) {
            Path setpriv = Tools.find("setpriv").orElseThrow(() -> new SandboxBroken("setpriv is missing; install the package \"util-linux\""));
            words.addAll(List.of(setpriv.toString(), "--reuid=" + user.get(), "--regid=" + user.get(), "--clear-groups", "--"));
        }
        words.addAll(List.of("/bin/sleep", "120"));
        return words;
    }

    String secret() {
        return secret;
    }

    Path secretFile() {
        return secretFile;
    }

    Path writable() {
        return writable;
    }

    int port() {
        return server.getLocalPort();
    }

    /** Process ids that a program may be tempted to kill. */
    String victims() {
        return victims.stream().map(v -> String.valueOf(v.pid())).collect(Collectors.joining(" "));
    }

    boolean isAnyDead() {
        return !victims.stream().allMatch(Process::isAlive);
    }

    /** Whether anything was written where nothing should be. */
    boolean isWritten() {
        try (Stream<Path> found = Files.list(writable)) {
            return found.findAny().isPresent();
        } catch (IOException e) {
            return true;
        }
    }

    boolean isVisited() {
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() {
        victims.forEach(Process::destroyForcibly);
        try (server; Stream<Path> all = Files.walk(folder)) {
            for (Path p : all.sorted(java.util.Comparator.reverseOrder()).toList()) Files.deleteIfExists(p);
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
