// SPDX-License-Identifier: Apache-2.0
package assay.desk.packet;

import java.util.List;

/** The spreadsheet library at work. */
final class Library {
    static {
        // What it logs is of no use to those who export a packet: what goes wrong is thrown. Without this it says on standard error
        // that nobody takes its log.
        for (String level : List.of("log4j2.StatusLogger.level", "org.apache.logging.log4j.simplelog.level"))
            if (System.getProperty(level) == null) System.setProperty(level, "OFF");
    }

    private Library() {}

    /** Work that looks for parts of the library with the thread's class loader. */
    @FunctionalInterface
    interface Work<T, X extends Exception> {
        T done() throws X;
    }

    static <T, X extends Exception> T at(Work<T, X> work) throws X {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Library.class.getClassLoader());
        try {
            return work.done();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
