// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java.inside;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What stand-ins of a program's classes call: the program, in another process. */
public final class Calls {
    /** Stands for an object of the program. */
    public record Ref(int number, String type) implements Serializable {}

    /** An object that stands for one of the program. */
    public interface StandIn {
        Object assay$ref();
    }

    /** The program is no more; not for tests to catch. */
    static final class Gone extends Error {
        private static final long serialVersionUID = 1L;

        Gone(String message) {
            super(message);
        }
    }

    private static InputStream in = InputStream.nullInputStream();
    private static OutputStream out = OutputStream.nullOutputStream();
    private static ClassLoader tests = Calls.class.getClassLoader();

    private Calls() {}

    static void through(InputStream answers, OutputStream requests) {
        in = answers;
        out = requests;
    }

    /** Stand-ins are made of the classes of this loader. */
    static void standInsOf(ClassLoader loader) {
        tests = loader;
    }

    public static Object create(String type, String name, String[] kinds, Object[] args) {
        return ask(new Ref(0, type), true, name, kinds, args);
    }

    public static Object call(String type, String name, String[] kinds, Object[] args) {
        return ask(new Ref(0, type), false, name, kinds, args);
    }

    public static Object invoke(Object ref, String type, String name, String[] kinds, Object[] args) {
        return ask(new Ref(((Ref) ref).number(), type), false, name, kinds, args);
    }

    /** A request names the class, the method and the kinds of its parameters; what comes back is a value, or an exception. */
    private static synchronized Object ask(Ref target, boolean raw, String name, String[] kinds, Object[] args) {
        try {
            byte[] packed = Values.pack(args, v -> v instanceof StandIn s ? s.assay$ref() : v);
            Parcel.send(out, new Parcel().text("call").number(target.number()).text(target.type()).text(name).texts(kinds).bytes(packed).message());
            byte[] message = Parcel.receive(in);
            if (message.length == 0) throw new Gone("the program is gone");
            Parcel.Opened answer = new Parcel.Opened(message);
            String kind = answer.text();
            if (kind.equals("thrown")) throw Calls.<RuntimeException>sneaky(thrown(answer.texts(), answer.text()));
            if (!kind.equals("ok")) throw new Gone(answer.text());
            Object value = Values.unpack(answer.bytes(), v -> raw ? v : standIn(v));
            Object[] changed = (Object[]) Values.unpack(answer.bytes(), Calls::standIn);
            for (int i = 0; i < args.length && i < changed.length; i++) if (changed[i] != null) change(args[i], changed[i]);
            return value;
        } catch (IOException e) {
            throw new IllegalStateException("a value cannot travel between the tests and the program: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked") // thrown as what it is, whatever the signature says
    private static <T extends Throwable> T sneaky(Throwable e) throws T {
        throw (T) e;
    }

    /** The exception as tests may expect it: the nearest of its classes that the JDK has. */
    private static Throwable thrown(String[] types, String text) {
        for (String type : types)
            try {
                Class<?> known = Class.forName(type, true, ClassLoader.getPlatformClassLoader());
                if (!Throwable.class.isAssignableFrom(known) || known == Throwable.class) continue;
                return (Throwable) known.getConstructor(String.class).newInstance(text);
            } catch (ReflectiveOperationException e) {
                // The next one.
            }
        return new RuntimeException(types.length == 0 ? text : types[0] + ": " + text);
    }

    private static Object standIn(Object value) {
        if (!(value instanceof Ref ref)) return value;
        try {
            Constructor<?> made = Class.forName(ref.type(), true, tests).getDeclaredConstructor(Ref.class);
            made.setAccessible(true);
            return made.newInstance(ref);
        } catch (ReflectiveOperationException | LinkageError e) {
            return new Object();
        }
    }

    /** An argument that the program changed is changed here too. */
    @SuppressWarnings("unchecked") // what was sent is what came back
    private static void change(Object mine, Object theirs) {
        try {
            if (mine.getClass().isArray() && theirs.getClass() == mine.getClass()) System.arraycopy(theirs, 0, mine, 0, Math.min(Array.getLength(mine), Array.getLength(theirs)));
            else if (mine instanceof List<?> && theirs instanceof List<?> && !mine.equals(theirs)) replace((List<Object>) mine, (List<Object>) theirs);
            else if (mine instanceof Map<?, ?> && theirs instanceof Map<?, ?> && !mine.equals(theirs)) {
                ((Map<Object, Object>) mine).clear();
                ((Map<Object, Object>) mine).putAll((Map<Object, Object>) theirs);
            }
        } catch (UnsupportedOperationException e) {
            // It cannot have changed, then.
        }
    }

    private static void replace(List<Object> mine, List<Object> theirs) {
        if (mine.size() == theirs.size()) for (int i = 0; i < mine.size(); i++) mine.set(i, theirs.get(i));
        else {
            List<Object> copy = new ArrayList<>(theirs);
            mine.clear();
            mine.addAll(copy);
        }
    }
}
