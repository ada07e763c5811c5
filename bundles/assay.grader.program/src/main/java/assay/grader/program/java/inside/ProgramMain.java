// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java.inside;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/** Loads a program under test, and calls or runs it as it is told. Knows neither tests nor right answers. */
public final class ProgramMain {
    private ProgramMain() {}

    public static void main(String[] args) throws Exception {
        InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        // What the program prints must not mix with what is said about it.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true));
        System.setIn(InputStream.nullInputStream());
        Parcel.send(out, new Parcel().text("ready").message());
        byte[] first = Parcel.receive(in);
        if (first.length == 0) return;
        ClassLoader parent = ClassLoader.getPlatformClassLoader();
        java.util.Map<String, byte[]> classes = new Parcel.Opened(first).named();
        ProgramCalls calls = new ProgramCalls(new MemoryClasses(classes, parent));
        for (byte[] request = Parcel.receive(in); request.length > 0; request = Parcel.receive(in)) {
            Parcel.Opened opened = new Parcel.Opened(request);
            switch (opened.text()) {
                case "call" -> Parcel.send(out, calls.answer(opened));
                case "plain" -> Parcel.send(out, calls.plain(opened));
                case "run" -> ProgramRun.of(opened, new MemoryClasses(classes, parent), out);
                default -> throw new IOException("an unknown request");
            }
        }
        Runtime.getRuntime().halt(0);
    }
}
