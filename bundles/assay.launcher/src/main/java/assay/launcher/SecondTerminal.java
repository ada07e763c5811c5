// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A command that is done by the workbench which already has the store; this process only hands on what is said. */
final class SecondTerminal {

    private static final int BUSY = 3;

    private static final long CANCEL_SECONDS = 15;

    private final PrintStream out;
    private final PrintStream err;
    private final CountDownLatch over = new CountDownLatch(1);

    SecondTerminal(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The exit code; empty when no workbench is there, or it went before the command began, and we do it ourselves. */
    OptionalInt run(Door door, Wire.Request request) {
        var channel = door.knock();
        if (channel.isEmpty()) {
            return OptionalInt.empty();
        }
        boolean begun = false;
        try (var wire = new Wire(channel.get())) {
            wire.ask(request);
            var hook = new Thread(() -> cancel(wire), "assay-cancel");
            Runtime.getRuntime().addShutdownHook(hook);
            while (true) {
                var frame = wire.next();
                switch (frame.kind()) {
                    case Wire.BEGUN -> begun = true;
                    case Wire.OUT -> write(out, frame.bytes());
                    case Wire.ERR -> write(err, frame.bytes());
                    case Wire.EXIT -> {
                        return OptionalInt.of(Integer.parseInt(frame.text()));
                    }
                    case Wire.REFUSED -> {
                        err.println("assay: " + frame.text());
                        return OptionalInt.of(BUSY);
                    }
                    default -> throw new IOException("a frame of kind " + frame.kind());
                }
            }
        } catch (IOException | IllegalStateException gone) {
            if (!begun) {
                return OptionalInt.empty();
            }
            err.println("assay: the workbench that worked on this has ended before the command did. "
                    + "Nothing that was stored is lost; 'assay runs' lists what can be resumed.");
            return OptionalInt.of(BUSY);
        } finally {
            over.countDown();
        }
    }

    private void cancel(Wire wire) {
        if (over.getCount() == 0) {
            return;
        }
        try {
            wire.send(Wire.CANCEL, "");
            over.await(CANCEL_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException gone) {
            // then there is nothing left to cancel
        }
    }

    private static void write(PrintStream to, byte[] bytes) {
        to.write(bytes, 0, bytes.length);
        to.flush();
    }
}
