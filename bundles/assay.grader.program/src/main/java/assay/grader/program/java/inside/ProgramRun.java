// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java.inside;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * One run of a program's main method in classes of its own, so that a JVM serves many cases. A program that calls
 * {@code System.exit} ends the JVM; what it printed is told before, and the exit code is that of the process.
 */
final class ProgramRun {
    /** Told where the JVM is about to end with a code of its own. */
    static final int EXITING = Integer.MIN_VALUE;

    private final OutputStream answers;
    private final Kept out;
    private final Kept err;
    private final PrintStream printed;
    private final PrintStream complained;
    private boolean told;

    private ProgramRun(OutputStream answers, int most) {
        this.answers = answers;
        this.out = new Kept(most, this);
        this.err = new Kept(most, this);
        this.printed = new PrintStream(out, false, java.nio.charset.StandardCharsets.UTF_8);
        this.complained = new PrintStream(err, true, java.nio.charset.StandardCharsets.UTF_8);
    }

    static void of(Parcel.Opened request, ClassLoader program, OutputStream answers) throws IOException, InterruptedException {
        String main = request.text();
        String[] args = request.texts();
        byte[] input = request.bytes();
        ProgramRun run = new ProgramRun(answers, request.number());
        Thread atExit = new Thread(() -> run.tell(EXITING));
        Runtime.getRuntime().addShutdownHook(atExit);
        System.setIn(new ByteArrayInputStream(input));
        System.setOut(run.printed);
        System.setErr(run.complained);
        int exit = run.run(main, args, program);
        Runtime.getRuntime().removeShutdownHook(atExit);
        run.tell(exit);
    }

    private int run(String main, String[] args, ClassLoader program) throws InterruptedException {
        int[] exit = {0};
        ThreadGroup group = new ThreadGroup("program");
        Thread thread = new Thread(group, () -> {
            Thread.currentThread().setContextClassLoader(program);
            try {
                Method method = Class.forName(main, true, program).getDeclaredMethod("main", String[].class);
                method.setAccessible(true);
                method.invoke(null, (Object) args);
            } catch (InvocationTargetException e) {
                exit[0] = 1;
                told(e.getCause());
            } catch (ReflectiveOperationException | LinkageError e) {
                exit[0] = 1;
                told(e);
            }
        }, "main");
        thread.start();
        thread.join();
        // A program ends when its last thread does.
        Thread[] left = new Thread[256];
        for (int n = group.enumerate(left); n > 0; n = group.enumerate(left)) {
            boolean waiting = false;
            for (int i = 0; i < n; i++) if (!left[i].isDaemon()) {
                left[i].join();
                waiting = true;
            }
            if (!waiting) break;
        }
        return exit[0];
    }

    /** As the JVM tells of an exception that nobody caught, the exception last, because readers are shown the last line. */
    private void told(Throwable e) {
        for (StackTraceElement at : e.getStackTrace()) if (at.getClassLoaderName() == null && !at.getClassName().startsWith("java.") && !at.getClassName().startsWith("assay."))
            complained.println("\tat " + at);
        complained.println(e);
    }

    private synchronized void tell(int exit) {
        if (told) return;
        told = true;
        printed.flush();
        complained.flush();
        try {
            Parcel.send(answers, new Parcel().text("ran").number(exit).flag(out.over || err.over).bytes(out.bytes()).bytes(err.bytes()).message());
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    /** Keeps what is printed; too much of it ends the run. */
    private static final class Kept extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final int most;
        private final ProgramRun run;
        private boolean over;

        Kept(int most, ProgramRun run) {
            this.most = most;
            this.run = run;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            kept.write(bytes, from, Math.min(length, Math.max(0, most - kept.size())));
            if (kept.size() < most || over) return;
            over = true;
            run.tellAndHalt();
        }

        synchronized byte[] bytes() {
            return kept.toByteArray();
        }
    }

    private void tellAndHalt() {
        Thread last = new Thread(() -> {
            tell(EXITING);
            Runtime.getRuntime().halt(1);
        });
        last.start();
    }
}
