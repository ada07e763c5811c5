// SPDX-License-Identifier: Apache-2.0
package assay.suite.tree;

/** A file or line is not well-formed, so that nothing of it can be used. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String remedy;

    public Unreadable(int line, String message, String remedy) {
        super(message);
        this.line = line;
        this.remedy = remedy;
    }

    /** 1-based, or 0 where a line means nothing. */
    public int line() {
        return line;
    }

    public String remedy() {
        return remedy;
    }
}
