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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A compiler that stays warm. It runs nothing of what it compiles. */
public final class CompilerMain {
    /** Answers: what was compiled, whose fault it is where not. */
    public static final int FINE = 0;
    public static final int PROGRAM_WRONG = 1;
    public static final int TESTS_DO_NOT_FIT = 2;
    public static final int TESTS_CANNOT_BE_SEPARATED = 3;

    private CompilerMain() {}

    public static void main(String[] args) throws IOException {
        try (InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in)); OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
            Parcel.send(out, new Parcel().text("ready").message());
            for (byte[] request = Parcel.receive(in); request.length > 0; request = Parcel.receive(in)) Parcel.send(out, answer(new Parcel.Opened(request)));
        }
    }

    private static byte[] answer(Parcel.Opened request) throws IOException {
        List<Source> sources = new ArrayList<>();
        Map<String, byte[]> named = request.named();
        named.forEach((name, text) -> sources.add(new Source(name, new String(text, StandardCharsets.UTF_8))));
        boolean tested = request.flag();
        Compilation program = new Compilation(sources);
        String wrong = program.run(tested);
        if (!wrong.isEmpty()) return told(PROGRAM_WRONG, wrong);
        if (!tested) return new Parcel().number(FINE).text("").named(program.classes).named(Map.of()).message();
        String test = request.text();
        boolean join = request.flag();
        List<Source> separate = new ArrayList<>();
        String stubs = program.stubs();
        if (join) separate.add(new Source("Tests.java", stubs + "\n" + test));
        else separate.addAll(List.of(new Source("Stubs.java", stubs), new Source("Tests.java", test)));
        Compilation tests = new Compilation(separate);
        String misfit = tests.run(false);
        if (misfit.isEmpty()) return new Parcel().number(FINE).text("").named(program.classes).named(tests.classes).message();
        return told(together(named, test, join), misfit);
    }

    /** Whether the tests fit the program itself, so that only its stand-ins are to blame. */
    private static int together(Map<String, byte[]> named, String test, boolean join) throws IOException {
        List<Source> sources = new ArrayList<>();
        named.forEach((name, text) -> sources.add(new Source(name, new String(text, StandardCharsets.UTF_8) + (join && sources.isEmpty() ? "\n" + test : ""))));
        if (!join) sources.add(new Source("Tests.java", test));
        return new Compilation(sources).run(false).isEmpty() ? TESTS_CANNOT_BE_SEPARATED : TESTS_DO_NOT_FIT;
    }

    private static byte[] told(int status, String text) throws IOException {
        return new Parcel().number(status).text(text.length() > 2_000 ? text.substring(0, 2_000) : text).message();
    }
}
