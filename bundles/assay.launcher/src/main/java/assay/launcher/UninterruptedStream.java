// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Writes on another thread, which nobody interrupts: an interrupt closes the channel that it meets. */
final class UninterruptedStream extends OutputStream {

    private final OutputStream stream;
    private final ExecutorService writer;

    UninterruptedStream(OutputStream stream, ExecutorService writer) {
        this.stream = stream;
        this.writer = writer;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        Future<?> written = writer.submit(() -> {
            stream.write(bytes, from, count);
            return null;
        });
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    written.get();
                    return;
                } catch (InterruptedException later) {
                    interrupted = true;
                } catch (ExecutionException gone) {
                    throw new IOException(gone.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
