// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The command around a command. Bubblewrap gets an empty environment, because what it gets can be read by the program
 * through its first process. As root another user is taken first, because limits on processes do not bind root; a limit
 * set inside counts within the program's own user namespace.
 */
final class Wrapping {
    private static final List<String> LINKED = List.of("bin", "sbin", "lib", "lib32", "lib64", "libx32");
    /** What virtual machines need beside what the program asked for. */
    private static final int OVERHEAD_MB = 384;
    private static final long MIB = 1L << 20;

    private final Path bwrap;
    private final Path prlimit;
    private final Optional<Path> setpriv;

    private Wrapping(Path bwrap, Path prlimit, Optional<Path> setpriv) {
        this.bwrap = bwrap;
        this.prlimit = prlimit;
        this.setpriv = setpriv;
    }

    static Wrapping ofThisMachine(String bubblewrap) throws SandboxBroken {
        if (!System.getProperty("os.name").equals("Linux"))
            throw new SandboxBroken("programs are run in a sandbox of Linux, and this is " + System.getProperty("os.name") + "; run Assay on Linux or in a virtual machine with it");
        Path prlimit = need("prlimit", "util-linux");
        Optional<Path> setpriv = Sandbox.isRoot() ? Optional.of(need("setpriv", "util-linux")) : Optional.empty();
        return new Wrapping(need(bubblewrap, "bubblewrap"), prlimit, setpriv);
    }

    private static Path need(String program, String pack) throws SandboxBroken {
        return Tools.find(program).orElseThrow(() -> new SandboxBroken(program + " is missing; install the package \"" + pack
                + "\" (Debian and Ubuntu: apt-get install " + pack + ")"));
    }

    /** Who must own the files of a program that runs under this user id; empty where user ids cannot be chosen. */
    Optional<Integer> owner(int user) {
        return setpriv.map(s -> user);
    }

    List<String> around(Launch launch, int user) {
        List<String> words = new ArrayList<>();
        setpriv.ifPresent(s -> words.addAll(List.of(s.toString(), "--reuid=" + user, "--regid=" + user, "--clear-groups", "--no-new-privs", "--")));
        words.addAll(List.of(bwrap.toString(), "--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent", "--new-session", "--hostname", "sandbox"));
        system(words);
        Limits limits = launch.limits();
        String disk = String.valueOf(limits.diskMb() * MIB);
        words.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev", "--size", disk, "--tmpfs", "/tmp", "--size", disk, "--tmpfs", "/job"));
        for (Mount m : new LinkedHashSet<>(launch.mounts())) words.addAll(List.of("--ro-bind", m.from().toString(), m.to()));
        words.addAll(List.of("--remount-ro", "/", "--chdir", "/job", "--setenv", "PATH", "/usr/bin:/bin", "--setenv", "HOME", "/job",
                "--setenv", "LANG", "C.UTF-8", "--"));
        words.addAll(limited(launch));
        words.addAll(launch.command());
        return words;
    }

    private static void system(List<String> words) {
        // Where Debian says which of several programs is meant by a name.
        words.addAll(List.of("--ro-bind", "/usr", "/usr", "--ro-bind-try", "/etc/alternatives", "/etc/alternatives"));
        for (String name : LINKED) {
            Path path = Path.of("/", name);
            if (Files.isSymbolicLink(path)) words.addAll(List.of("--symlink", "usr/" + name, path.toString()));
            else if (Files.isDirectory(path)) words.addAll(List.of("--ro-bind", path.toString(), path.toString()));
        }
    }

    private List<String> limited(Launch launch) {
        Limits limits = launch.limits();
        long memory = limits.memoryMb() * MIB;
        String space = launch.reserves() ? "--data=" + (memory + OVERHEAD_MB * MIB) : "--as=" + memory;
        List<String> words = new ArrayList<>(List.of(prlimit.toString(), "--nproc=" + limits.processes(), space, "--core=0", "--fsize=" + limits.diskMb() * MIB, "--nofile=512"));
        // At the first number the program is told why it ends, at the second it ends whether it wants or not.
        if (launch.runs() > 0) words.add("--cpu=" + limits.processorSeconds(launch.runs()) + ":" + (limits.processorSeconds(launch.runs()) + 1));
        words.add("--");
        return words;
    }
}
