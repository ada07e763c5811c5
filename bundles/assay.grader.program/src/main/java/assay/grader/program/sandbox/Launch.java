// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.sandbox;

import java.util.ArrayList;
import java.util.List;

/**
 * A program to be started.
 *
 * @param command words of the command, the program first, as an absolute path inside the sandbox
 * @param mounts what it may read beside the programs of the system
 * @param reserves whether it is known to reserve far more addresses than it uses, as virtual machines do
 * @param runs how many runs it is there for, which together have so often the time; 0 = it stays
 */
public record Launch(List<String> command, List<Mount> mounts, Limits limits, boolean reserves, int runs) {
    public Launch {
        command = List.copyOf(command);
        mounts = List.copyOf(mounts);
        if (command.isEmpty()) throw new IllegalArgumentException("there is no command");
    }

    public Launch(List<String> command, Limits limits) {
        this(command, List.of(), limits, false, 1);
    }

    public Launch with(List<Mount> more) {
        List<Mount> all = new ArrayList<>(mounts);
        all.addAll(more);
        return new Launch(command, all, limits, reserves, runs);
    }

    public Launch forRuns(int number) {
        return new Launch(command, mounts, limits, reserves, number);
    }
}
