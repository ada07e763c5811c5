// SPDX-License-Identifier: Apache-2.0
package assay.document;

import java.io.IOException;

/** Takes text up to a limit, and ends the reading of a document when it is full. Belongs to one conversion. */
final class Cut implements Appendable {
    private final StringBuilder text = new StringBuilder();
    private final int most;

    /** No more text is wanted. */
    static final class Full extends IOException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("the text is as long as it may be");
        }
    }

    Cut(int most) {
        this.most = most;
    }

    @Override
    public Cut append(CharSequence more) throws Full {
        return append(more, 0, more.length());
    }

    @Override
    public Cut append(CharSequence more, int start, int end) throws Full {
        int room = most - text.length();
        text.append(more, start, Math.min(end, start + room));
        if (end - start > room) throw new Full();
        return this;
    }

    @Override
    public Cut append(char c) throws Full {
        if (text.length() >= most) throw new Full();
        text.append(c);
        return this;
    }

    String text() {
        return text.toString();
    }

    /** The text so far, saying that there was more. */
    String cutText() {
        return text + "\n(The document is longer; only its first " + most + " characters are shown.)\n";
    }
}
