// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.language;

import assay.core.content.Blob;
import assay.grader.program.exam.Subject;
import assay.grader.program.sandbox.Mount;
import assay.grader.program.sandbox.Place;
import assay.grader.program.sandbox.SandboxBroken;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the files of a program where it finds them. */
public final class WorkFolder {
    private WorkFolder() {}

    /** All files of a program, in its folder. */
    public static List<Mount> of(Subject subject, Place place) throws SandboxBroken {
        List<Mount> mounts = new ArrayList<>();
        for (Map.Entry<String, Blob> e : subject.files().entrySet()) mounts.add(place.file("program/" + e.getKey(), e.getValue().bytes(), "/job/" + e.getKey()));
        return mounts;
    }

    /** Files of a case. */
    public static List<Mount> of(Map<String, String> files, int number, Place place) throws SandboxBroken {
        List<Mount> mounts = new ArrayList<>();
        for (Map.Entry<String, String> e : files.entrySet())
            mounts.add(place.file("case" + number + "/" + e.getKey(), e.getValue().getBytes(StandardCharsets.UTF_8), "/job/" + e.getKey()));
        return mounts;
    }
}
