// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Closes a call's connection when its time is up. A read timeout would not do: it begins anew with every byte, and a
 * server that sends one now and then would hold the call for ever.
 */
final class Watch implements AutoCloseable {
    private final Watchman watchman;
    private final Call call;
    private @Nullable Closeable watched;
    private boolean expired;
    private boolean over;

    Watch(Watchman watchman, Call call) {
        this.watchman = watchman;
        this.call = call;
    }

    /** What to close from now on. */
    synchronized void over(Closeable connection) throws IOException {
        watched = connection;
        if (expired) connection.close();
    }

    synchronized boolean isExpired() {
        return expired;
    }

    /** Closes the connection if the call's time is up. */
    void look() {
        if (call.nanosLeft() <= 0) expire();
    }

    private synchronized void expire() {
        if (over) return;
        expired = true;
        try {
            if (watched != null) watched.close();
        } catch (IOException e) {
            // The reader finds it closed either way.
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            over = true;
        }
        watchman.dismiss(this);
    }
}
