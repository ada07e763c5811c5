// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.document;

/** A document cannot be read; the message says why in a few words, such as {@code it is encrypted}. */
public final class UnreadableDocument extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableDocument(String why) {
        super(why);
    }

    public UnreadableDocument(String why, Throwable cause) {
        super(why, cause);
    }
}
