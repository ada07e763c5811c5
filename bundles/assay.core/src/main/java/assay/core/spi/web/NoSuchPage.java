// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.web;

/** An address names nothing; the message says what there is not, in a sentence. */
public final class NoSuchPage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoSuchPage(String sentence) {
        super(sentence);
    }
}
