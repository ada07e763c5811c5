// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** Idle connections to one address: the last one used is the first one taken, so that surplus ones grow old and go. */
final class Lines {
    private static final long OLD_NANOS = 60_000_000_000L;

    private final ConcurrentLinkedDeque<Line> idle = new ConcurrentLinkedDeque<>();
    private final Dial dialer;
    private volatile boolean closed;

    Lines(Dial dialer) {
        this.dialer = dialer;
    }

    /** Opens a connection. */
    @FunctionalInterface
    interface Dial {
        /** @param nanosLeft until the call's deadline */
        Line dial(long nanosLeft, Watch watch) throws IOException;
    }

    Line take(Call call, Watch watch) throws IOException {
        hangUpOld();
        for (Line line; (line = idle.pollFirst()) != null; line.close()) {
            if (line.isUsable()) {
                watch.over(line);
                return line;
            }
        }
        return dialer.dial(call.nanosLeft(), watch);
    }

    void giveBack(Line line) {
        line.rest();
        idle.addFirst(line);
        if (closed) close();
    }

    private void hangUpOld() {
        @Nullable Line oldest = idle.peekLast();
        if (oldest != null && oldest.nanosIdle() > OLD_NANOS && idle.remove(oldest)) oldest.close();
    }

    void close() {
        closed = true;
        for (Line line; (line = idle.pollFirst()) != null; ) line.close();
    }
}
