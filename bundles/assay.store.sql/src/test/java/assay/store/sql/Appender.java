// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import assay.core.run.CellId;
import assay.core.spi.store.RunStore;
import assay.testkit.store.SampleFacts;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.FileDescriptor;
import java.util.concurrent.atomic.AtomicLong;

/** Appends from several threads for ever, and prints the number of each task once it is acknowledged, with a dot. */
final class Appender {
    static final String RUN = "killed";
    private static final int THREADS = 8;
    private static final int LONG_EVERY = 50;

    private Appender() {}

    /** Some of them too long for a row. */
    static String text(long task) {
        return "text " + task + (task % LONG_EVERY == 0 ? " and more".repeat(4_000) : "");
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false);
        AtomicLong next = new AtomicLong(Long.parseLong(args[1]));
        RunStore store = new SqlRunStores().open(args[0]);
        store.append(SampleFacts.run(RUN));
        for (int i = 0; i < THREADS; i++) {
            new Thread(() -> {
                while (true) {
                    long task = next.getAndIncrement();
                    CellId cell = new CellId(task, 0, 0);
                    store.append(SampleFacts.handed(RUN, cell, 0, text(task)), SampleFacts.complete(RUN, cell, 0));
                    out.writeBytes((task + ".\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                }
            }).start();
        }
    }
}
