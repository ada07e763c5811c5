// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets.record;

/** A record cannot be used; the reader adds the place and goes on with the next. */
public final class BadRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    public BadRecord(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What to do; may be empty. */
    public String remedy() {
        return remedy;
    }
}
