// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Lets a second JVM, after the first command and unseen by the user, do the demo, with model calls to itself, and record which
 * classes it needed, so that later starts are faster. The start script decides whether that is needed, and then names itself in {@code assay.train}.
 */
final class Training {

    private Training() {
    }

    /** Where this JVM is the second one: the model that it calls, and settings that are not the user's. */
    static Optional<PracticeModel> model() throws IOException {
        var settings = System.getProperty("assay.practice");
        if (settings == null) {
            return Optional.empty();
        }
        System.setProperty("assay.conf", settings);
        return Optional.of(PracticeModel.open(Path.of(settings)));
    }

    static void afterwards(int code) {
        var script = System.getProperty("assay.train");
        if (script == null || code != 0) {
            return;
        }
        var nothing = new File("/dev/null");
        var training = new ProcessBuilder(script, "demo", "--worker", "practice:model")
                .redirectInput(nothing)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        training.environment().put("ASSAY_TRAIN", "yes");
        training.environment().remove("ASSAY_STORE");
        try {
            training.start();
        } catch (IOException slower) {
            // only the next start is slower for it
        }
    }
}
