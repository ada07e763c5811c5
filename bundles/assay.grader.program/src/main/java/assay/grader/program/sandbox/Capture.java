// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps what a program prints, up to a limit. */
final class Capture {
    private final int most;
    private final Runnable tooMuch;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final CountDownLatch done = new CountDownLatch(1);

    Capture(int most, Runnable tooMuch) {
        this.most = most;
        this.tooMuch = tooMuch;
    }

    /** Reads to the end; what is above the limit is thrown away. */
    void drain(InputStream in) {
        byte[] buffer = new byte[1 << 14];
        boolean full = false;
        try (in) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                int room = most - size();
                keep(buffer, Math.min(n, room));
                if (n > room && !full) {
                    full = true;
                    tooMuch.run();
                }
            }
        } catch (IOException e) {
            // The pipe breaks when the program is killed.
        } finally {
            done.countDown();
        }
    }

    private synchronized void keep(byte[] buffer, int length) {
        kept.write(buffer, 0, length);
    }

    private synchronized int size() {
        return kept.size();
    }

    void await(long millis) throws InterruptedException {
        done.await(millis, TimeUnit.MILLISECONDS);
    }

    synchronized byte[] bytes() {
        return kept.toByteArray();
    }
}
