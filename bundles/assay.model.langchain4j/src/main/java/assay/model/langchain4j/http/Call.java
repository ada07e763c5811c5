// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The call that the current thread is making. LangChain4j knows timeouts of a client only; through this the deadline of
 * one call reaches {@link ModelServer}, which runs on the same thread.
 */
public final class Call implements AutoCloseable {
    private static final ThreadLocal<@Nullable Call> CURRENT = new ThreadLocal<>();

    private final Duration timeout;
    private final long end;
    private @Nullable Answer answer;

    private Call(Duration timeout) {
        this.timeout = timeout;
        this.end = System.nanoTime() + nanos(timeout);
    }

    /** Begins the thread's call; a thread makes one at a time. */
    public static Call begin(Duration timeout) {
        Call call = new Call(timeout);
        CURRENT.set(call);
        return call;
    }

    static Call current() {
        Call call = CURRENT.get();
        if (call == null) throw new IllegalStateException("no call was begun on this thread");
        return call;
    }

    Duration timeout() {
        return timeout;
    }

    long nanosLeft() {
        return end - System.nanoTime();
    }

    void answered(Answer whole) {
        answer = whole;
    }

    /** The body of the good answer; empty where there is none. */
    public String body() {
        return answer == null ? "" : answer.text();
    }

    /** Whether the server gave a whole answer with a good status: what fails after that is the answer's fault. */
    public boolean isAnswered() {
        return answer != null;
    }

    private static long nanos(Duration timeout) {
        return timeout.compareTo(Duration.ofDays(365)) > 0 ? Duration.ofDays(365).toNanos() : timeout.toNanos();
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
