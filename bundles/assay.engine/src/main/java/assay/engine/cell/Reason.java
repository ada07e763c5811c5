// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.problem.Resumable;
import java.util.regex.Pattern;

/** What was thrown, in one short line without anything that looks like a secret. */
public final class Reason {
    private static final int LONGEST = 300;
    private static final Pattern SECRET =
            Pattern.compile("(?i)(bearer\\s+|api[-_ ]?key[\"'=: ]+|authorization[\"'=: ]+)\\S+|\\b(sk|pk|key|tok|ghp|xox[a-z])[-_][A-Za-z0-9_-]{8,}");

    private Reason() {}

    public static String of(Throwable thrown) {
        String said = thrown.getMessage();
        boolean ours = thrown instanceof assay.core.spi.workshop.LimitReached || thrown instanceof assay.core.spi.model.ModelFailure
                || thrown instanceof Resumable || thrown instanceof PluginGone || thrown instanceof assay.engine.lease.Unavailable;
        if (said == null || said.isBlank()) return thrown.getClass().getSimpleName();
        return brief(ours ? said : thrown.getClass().getSimpleName() + ": " + said);
    }

    static String brief(String text) {
        String line = SECRET.matcher(text.strip().replaceAll("\\s+", " ")).replaceAll("…");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
