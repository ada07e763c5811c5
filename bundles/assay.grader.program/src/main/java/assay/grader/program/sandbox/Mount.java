// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.sandbox;

import java.nio.file.Path;

/**
 * A file or folder of this machine that a program may read, and not write.
 *
 * @param from on this machine
 * @param to inside the sandbox, absolute
 */
public record Mount(Path from, String to) {
    public Mount {
        if (!to.startsWith("/")) throw new IllegalArgumentException("\"" + to + "\" is no absolute path");
    }

    /** At the same place inside. */
    public static Mount same(Path path) {
        return new Mount(path, path.toString());
    }
}
