// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.sandbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A conversation with a program: messages of a length in four bytes, and so many bytes. What comes from a program under
 * test is never trusted: a length above the limit ends it.
 */
public final class Frames {
    private static final byte[] OVER = new byte[0];
    private static final int WAITING = 64;
    /** Goes into a pipe at once, unless the program answers without reading; then it is ended at the deadline. */
    private static final int SMALL = 16 << 10;

    private final Confined program;
    private final DataOutputStream out;
    private final BlockingQueue<byte[]> received = new LinkedBlockingQueue<>(WAITING);
    private final ExecutorService threads;
    private final int most;

    Frames(Confined program, InputStream in, OutputStream out, ExecutorService threads) {
        this.program = program;
        this.out = new DataOutputStream(new BufferedOutputStream(out));
        this.threads = threads;
        this.most = Math.max(program.limits().outputKb() << 10, 1 << 16) * 2;
        threads.execute(() -> receive(new DataInputStream(new BufferedInputStream(in))));
    }

    private void receive(DataInputStream in) {
        try (in) {
            while (true) {
                int length = in.readInt();
                if (length < 1 || length > most) {
                    program.stop(Ended.Cause.OUTPUT);
                    break;
                }
                byte[] frame = in.readNBytes(length);
                if (frame.length < length) break;
                received.put(frame);
            }
        } catch (IOException e) {
            // It has ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        boolean told = received.offer(OVER);
        if (!told) program.close();
    }

    /** Sends a message; false when the program is gone or does not listen, which ends it. */
    public boolean send(byte[] message, Deadline deadline) throws InterruptedException {
        if (message.length <= SMALL) return program.endsBy(deadline, () -> write(message));
        Future<Boolean> sending = threads.submit(() -> write(message));
        try {
            return sending.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            program.stop(Ended.Cause.TIME);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("a message could not be sent", e.getCause());
        } catch (InterruptedException e) {
            program.close();
            throw e;
        }
        return false;
    }

    private boolean write(byte[] message) {
        try {
            out.writeInt(message.length);
            out.write(message);
            out.flush();
            return true;
        } catch (IOException e) {
            // The pipe is broken: it has ended.
            return false;
        }
    }

    /** The next message; empty when the program ended, or ran out of time, which ends it. */
    public Optional<byte[]> receive(Deadline deadline) throws InterruptedException {
        byte[] frame;
        try {
            frame = received.poll(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            program.close();
            throw e;
        }
        if (frame == null) program.stop(Ended.Cause.TIME);
        else if (frame == OVER) received.offer(OVER);
        return Optional.ofNullable(frame).filter(f -> f != OVER);
    }
}
