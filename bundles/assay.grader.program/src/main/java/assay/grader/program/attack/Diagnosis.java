// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.attack;

import assay.grader.program.sandbox.Ended;
import java.util.List;
import java.util.Locale;

/** Says why nothing runs in the sandbox, and what its owner can do. */
final class Diagnosis {
    private static final List<String> NAMESPACES = List.of("creating new namespace", "no permissions to create", "user namespace", "setting up uid map", "unshare", "uid map", "operation not permitted");

    private Diagnosis() {}

    static String of(Ended ended) {
        String said = ended.errText().lines().findFirst().orElse("exit code " + ended.exit() + (ended.isByItself() ? "" : ", " + ended.cause()));
        return of(said);
    }

    static String of(String said) {
        String small = said.toLowerCase(Locale.ROOT);
        if (small.contains("proc") && small.contains("mount"))
            return said + " (/proc cannot be mounted: in a container, run it with an unmasked /proc, such as --security-opt systempaths=unconfined)";
        if (NAMESPACES.stream().anyMatch(small::contains))
            return said + " (user namespaces are not permitted here; allow them with sysctl kernel.unprivileged_userns_clone=1, on Ubuntu"
                    + " kernel.apparmor_restrict_unprivileged_userns=0, in a container with --security-opt seccomp=unconfined)";
        if (small.contains("unknown option") && small.contains("disable-userns"))
            return said + " (this bubblewrap is too old; version 0.8 or newer is needed)";
        return said;
    }
}
