// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.attack;

import assay.grader.program.sandbox.Ended;
import assay.grader.program.sandbox.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** All that the sandbox is tried with. */
final class AttackTable {
    /** Enough for all attacks that are not about time. */
    static final Limits TIGHT = new Limits(Duration.ofSeconds(8), 128, 64, 24, 4);
    private static final Set<String> KNOWN_NAMES = Set.of("PATH", "HOME", "LANG", "PWD", "OLDPWD", "SHLVL", "_");
    private static final List<String> OUTSIDE = List.of("/", "/usr", "/usr/bin", "/bin", "/etc", "/home", "/root", "/var", "/var/tmp", "/dev", "/proc/sys/kernel", "/run", "/opt");
    private static final String BREACH = "assay-breach-7c1e";
    private static final String LINGERING = "98765.4321";

    private final Ambush ambush;

    AttackTable(Ambush ambush) {
        this.ambush = ambush;
    }

    List<Attack> all() {
        return List.of(output(), forks(), sleep(), memory(), memoryOfMany(), disk(), secrets(), environment(), kill(), outside(), network(), namespaces(), descriptors(), lingering());
    }

    private static Attack output() {
        return new Attack("prints 1 GB", "yes | head -c 1000000000", TIGHT, e -> e.cause() != Ended.Cause.OUTPUT || e.out().length > 64 << 10);
    }

    private static Attack forks() {
        return new Attack("forks without end", "i=0; while [ $i -lt 300 ]; do sleep 20 & i=$((i+1)); done; set -- /proc/[0-9]*; echo $#",
                TIGHT.within(Duration.ofSeconds(1)), e -> e.outText().strip().matches("\\d+") && Integer.parseInt(e.outText().strip()) > TIGHT.processes() + 8);
    }

    private static Attack sleep() {
        return new Attack("sleeps", "trap '' TERM INT HUP; sleep 30", TIGHT.within(Duration.ofMillis(500)), e -> e.cause() != Ended.Cause.TIME);
    }

    private static Attack memory() {
        return new Attack("takes all memory", "tail /dev/zero && echo taken", TIGHT, e -> e.outText().contains("taken") || e.cause() == Ended.Cause.TIME);
    }

    private static Attack memoryOfMany() {
        String one = "{ head -c 32000000 /dev/zero; sleep 20; } | tail -c 32000000 > /dev/null & ";
        return new Attack("takes all memory with several processes", one.repeat(5) + "wait; echo taken", TIGHT, e -> e.cause() != Ended.Cause.MEMORY);
    }

    private static Attack disk() {
        String fill = "for d in /job /tmp /dev/shm /dev /; do i=0; while [ $i -lt 12 ]; do head -c 1000000 /dev/zero > $d/fill$i; i=$((i+1)); done; done 2>/dev/null;";
        return new Attack("fills the disk", fill + "cat /job/fill* /tmp/fill* /dev/shm/fill* /dev/fill* /fill* 2>/dev/null | wc -c", TIGHT,
                e -> e.outText().isBlank() || Long.parseLong(e.outText().strip()) > 2L * (TIGHT.diskMb() << 20));
    }

    private Attack secrets() {
        String script = "cat " + ambush.secretFile() + " /proc/1/root" + ambush.secretFile() + " /etc/passwd /etc/shadow /root/.*/* /home/*/.*/* 2>/dev/null; exit 0";
        return new Attack("reads secrets of the workbench", script, TIGHT, e -> e.outText().contains(ambush.secret()) || e.outText().contains("root:"));
    }

    private static Attack environment() {
        return new Attack("reads the environment of the workbench", "for f in /proc/[0-9]*/environ; do tr '\\0' '\\n' < $f; done; echo end=", TIGHT,
                e -> !e.outText().contains("end=") || e.outText().lines().map(l -> l.split("=", 2)[0]).anyMatch(n -> !n.isEmpty() && !n.equals("end") && !KNOWN_NAMES.contains(n)));
    }

    private Attack kill() {
        return new Attack("kills its parent and the workbench", "kill -9 " + ambush.victims() + " " + ProcessHandle.current().pid() + "; kill -9 1; kill -9 $PPID; kill -9 -1", TIGHT,
                e -> ambush.isAnyDead());
    }

    private Attack outside() {
        String folders = String.join(" ", OUTSIDE) + " " + ambush.writable();
        return new Attack("writes outside of its folder", "for d in " + folders + "; do echo x > $d/" + BREACH + "; done 2>/dev/null; exit 0", TIGHT,
                e -> ambush.isWritten() || OUTSIDE.stream().anyMatch(d -> Files.exists(Path.of(d, BREACH))));
    }

    private Attack network() {
        String script = "cat /proc/net/dev | grep -v -e lo: -e '|' | grep : && echo outside; exec 3<>/dev/tcp/127.0.0.1/" + ambush.port() + " && echo inside";
        return new Attack("opens the network", script, TIGHT, e -> ambush.isVisited() || e.outText().contains("inside") || e.outText().contains("outside"));
    }

    private static Attack namespaces() {
        return new Attack("makes itself root of a new namespace", "unshare -Ur true && echo inside; unshare -m true && echo inside", TIGHT, e -> e.outText().contains("inside"));
    }

    private static Attack descriptors() {
        return new Attack("uses open files of the workbench", "for f in /proc/self/fd/*; do n=${f##*/}; [ $n -gt 2 ] && readlink $f; done; exit 0", TIGHT,
                e -> e.outText().lines().anyMatch(l -> !l.startsWith("/proc/") && !l.startsWith("/dev/") && !l.isBlank()));
    }

    private static Attack lingering() {
        return new Attack("leaves something running", "(setsid sleep " + LINGERING + " &) ; (setsid sleep " + LINGERING + " > /dev/null 2>&1 < /dev/null &); exit 0",
                TIGHT, e -> isLingering());
    }

    private static boolean isLingering() {
        for (int tries = 0; tries < 20; tries++) {
            if (ProcessHandle.allProcesses().noneMatch(p -> p.info().commandLine().filter(c -> c.endsWith(LINGERING)).isPresent())) return false;
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
        return true;
    }
}
