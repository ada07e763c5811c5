// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.launch.Framework;

/**
 * What happens on Ctrl-C: the command on the main thread is interrupted and given time to leave a state that can be resumed.
 * The JVM itself then ends with 130.
 */
final class Interruption extends Thread {

    private final Thread command;
    private final Framework framework;
    private final Duration limit;
    private volatile Runnable others = () -> { };
    private final CountDownLatch over = new CountDownLatch(1);

    private Interruption(Thread command, Framework framework, Duration limit) {
        super("assay-interruption");
        this.command = command;
        this.framework = framework;
        this.limit = limit;
    }

    static Interruption of(Thread command, Framework framework, Duration limit) {
        var interruption = new Interruption(command, framework, limit);
        Runtime.getRuntime().addShutdownHook(interruption);
        return interruption;
    }

    /** What is to be stopped with the command on the main thread. */
    void stopsToo(Runnable stop) {
        others = stop;
    }

    /** The command has ended and the framework has stopped; nothing is left to be put in order. */
    void over() {
        over.countDown();
    }

    @Override
    public void run() {
        if (over.getCount() == 0) {
            return;
        }
        others.run();
        command.interrupt();
        try {
            if (!over.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                framework.stop();
            }
        } catch (Exception unstoppable) {
            System.err.println("Assay could not be stopped in good order: " + unstoppable);
        }
    }
}
