// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/**
 * One open connection, used by one thread at a time. {@link #close} may come from any thread and ends a read at once:
 * the channel under it is also what makes a platform thread's read interruptible.
 */
final class Line implements Closeable {
    private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();
    private static final long FRESH_NANOS = 1_000_000_000L;

    private final SocketChannel channel;
    private final DefaultBHttpClientConnection http;
    private long idleSince;

    Line(SocketChannel channel, DefaultBHttpClientConnection http) {
        this.channel = channel;
        this.http = http;
    }

    ClassicHttpResponse send(ClassicHttpRequest request) throws IOException, HttpException {
        return EXECUTOR.execute(request, http, HttpCoreContext.create());
    }

    boolean keeps(ClassicHttpRequest request, ClassicHttpResponse response) {
        return channel.isOpen() && DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, response, HttpCoreContext.create());
    }

    void rest() {
        idleSince = System.nanoTime();
    }

    /** Whether the server has not hung up meanwhile, as far as can be seen from here. */
    boolean isUsable() throws IOException {
        return channel.isOpen() && (nanosIdle() < FRESH_NANOS || !http.isStale());
    }

    long nanosIdle() {
        return System.nanoTime() - idleSince;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The connection is given up either way.
        }
    }
}
