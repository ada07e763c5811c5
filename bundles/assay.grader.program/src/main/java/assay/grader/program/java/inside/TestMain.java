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
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs tests one after the other, each in classes of its own. The tests are the task's; the program under test is in
 * another process, and only values come from there.
 */
public final class TestMain {
    private TestMain() {}

    public static void main(String[] args) throws IOException {
        InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        Calls.through(in, out);
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        Parcel.send(out, new Parcel().text("ready").message());
        for (byte[] request = Parcel.receive(in); request.length > 0; request = Parcel.receive(in)) {
            Parcel.Opened opened = new Parcel.Opened(request);
            Parcel.send(out, results(opened.named()));
        }
    }

    private static byte[] results(Map<String, byte[]> classes) throws IOException {
        ClassLoader loader = new MemoryClasses(classes, TestMain.class.getClassLoader());
        Calls.standInsOf(loader);
        List<String> names = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (String type : classes.keySet()) {
            Class<?> loaded = load(type, loader);
            if (loaded == null || Calls.StandIn.class.isAssignableFrom(loaded)) continue;
            for (Method m : tests(loaded)) {
                names.add(m.getName().equals("main") ? "the tests" : m.getName());
                failures.add(failure(m));
            }
        }
        return new Parcel().text("results").texts(names.toArray(String[]::new)).texts(failures.toArray(String[]::new)).message();
    }

    private static Class<?> load(String type, ClassLoader loader) {
        try {
            return Class.forName(type, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    /** A main method, or else public methods without parameters whose names start with test. */
    private static List<Method> tests(Class<?> type) {
        List<Method> found = new ArrayList<>();
        for (Method m : type.getDeclaredMethods()) {
            boolean main = m.getName().equals("main") && Modifier.isStatic(m.getModifiers()) && m.getParameterCount() == 1 && m.getParameterTypes()[0] == String[].class;
            if (main) return List.of(m);
            if (m.getName().startsWith("test") && m.getParameterCount() == 0 && !Modifier.isPrivate(m.getModifiers()) && !m.isSynthetic()) found.add(m);
        }
        found.sort(java.util.Comparator.comparing(Method::getName));
        return found;
    }

    /** What went wrong; empty when the test passed. */
    private static String failure(Method test) {
        try {
            test.setAccessible(true);
            Object[] args = test.getParameterCount() == 1 ? new Object[] {new String[0]} : new Object[0];
            Object target = null;
            if (!Modifier.isStatic(test.getModifiers())) {
                var made = test.getDeclaringClass().getDeclaredConstructor();
                made.setAccessible(true);
                target = made.newInstance();
            }
            test.invoke(target, args);
            return "";
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Calls.Gone gone) return "gone: " + gone.getMessage();
            return told(e.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            return told(e);
        }
    }

    private static String told(Throwable e) {
        String text = String.valueOf(e.getMessage());
        String all = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + text);
        return all.length() > 600 ? all.substring(0, 600) : all;
    }
}
