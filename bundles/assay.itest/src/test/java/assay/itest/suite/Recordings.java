// SPDX-License-Identifier: Apache-2.0
package assay.itest.suite;

import assay.itest.workplace.Workplace;

/** A file of recorded outputs. */
public final class Recordings {
    private final StringBuilder lines = new StringBuilder();

    /** Texts must need no escape. */
    public Recordings line(String worker, String task, String text) {
        lines.append("{\"worker\": \"").append(worker).append("\", \"task\": \"").append(task).append("\", \"text\": \"").append(text).append("\"}\n");
        return this;
    }

    /** Answers to the first errands of a suite: the first {@code right} of them right, the others wrong. */
    public Recordings errands(String worker, int errands, int right) {
        for (int i = 0; i < errands; i++) line(worker, "errand-" + i, i < right ? ErrandSuite.word(i) : "no idea");
        return this;
    }

    public void in(Workplace here, String file) {
        here.write(file, lines.toString());
    }
}
