// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.language;

import assay.grader.program.sandbox.Mount;
import assay.grader.program.sandbox.Sandbox;
import assay.grader.program.sandbox.SandboxBroken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of ours that runners need inside the sandbox, in {@code /assay}; there is nothing secret in them. */
public final class Kit {
    private Kit() {}

    /** Resources beside a class, as files of their own names. */
    public static List<Mount> of(Sandbox sandbox, Class<?> beside, String... names) throws SandboxBroken {
        List<Mount> mounts = new ArrayList<>();
        for (String name : names) {
            Path file = sandbox.share(name, bytes(beside, name));
            mounts.add(new Mount(file, "/assay/" + name));
        }
        return mounts;
    }

    public static byte[] bytes(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("the bundle lacks its file " + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("reading " + name, e);
        }
    }
}
