// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java.inside;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Calls methods of the program by name. Objects of its own classes stay here, and are known elsewhere by a number. */
final class ProgramCalls {
    private final ClassLoader program;
    private final List<Object> kept = new ArrayList<>();

    ProgramCalls(ClassLoader program) {
        this.program = program;
    }

    /** The answer to a request of a stand-in. */
    byte[] answer(Parcel.Opened request) throws IOException {
        int number = request.number();
        String type = request.text();
        String name = request.text();
        String[] kinds = request.texts();
        byte[] packed = request.bytes();
        try {
            Object[] args = (Object[]) Values.unpack(packed, this::found);
            Executable called = find(Class.forName(type, true, program), name, kinds);
            called.setAccessible(true);
            Object answer = called instanceof Method m ? m.invoke(number == 0 ? null : kept.get(number - 1), args) : kept(((Constructor<?>) called).newInstance(args));
            Object[] changed = new Object[args.length];
            for (int i = 0; i < args.length; i++) if (isChangeable(args[i])) changed[i] = args[i];
            return new Parcel().text("ok").bytes(pack(answer)).bytes(pack(changed)).message();
        } catch (InvocationTargetException e) {
            return thrown(e.getCause());
        } catch (ReflectiveOperationException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            return thrown(e);
        }
    }

    /** The answer to a call with plain values, which become what the method takes. */
    byte[] plain(Parcel.Opened request) throws IOException {
        String type = request.text();
        String name = request.text();
        byte[] packed = request.bytes();
        try {
            List<?> args = (List<?>) Values.unpack(packed, v -> v);
            Method called = Arrays.stream(Class.forName(type, true, program).getDeclaredMethods())
                    .filter(m -> m.getName().equals(name) && m.getParameterCount() == args.size() && !m.isSynthetic()).findFirst()
                    .orElseThrow(() -> new NoSuchMethodException(type + " has no method \"" + name + "\" with " + args.size() + " parameters"));
            called.setAccessible(true);
            Object[] taken = new Object[args.size()];
            for (int i = 0; i < taken.length; i++) taken[i] = Plain.to(called.getGenericParameterTypes()[i], args.get(i));
            Object target = null;
            if (!Modifier.isStatic(called.getModifiers())) {
                Constructor<?> made = called.getDeclaringClass().getDeclaredConstructor();
                made.setAccessible(true);
                target = made.newInstance();
            }
            return new Parcel().text("ok").text(Plain.json(called.invoke(target, taken))).message();
        } catch (InvocationTargetException e) {
            return thrown(e.getCause());
        } catch (ReflectiveOperationException | LinkageError | StackOverflowError | OutOfMemoryError | IllegalArgumentException e) {
            return thrown(e);
        }
    }

    private static Executable find(Class<?> type, String name, String[] kinds) throws NoSuchMethodException {
        Executable[] all = name.equals("<init>") ? type.getDeclaredConstructors() : type.getDeclaredMethods();
        for (Executable e : all) {
            String[] own = Arrays.stream(e.getParameterTypes()).map(Class::getCanonicalName).toArray(String[]::new);
            if ((name.equals("<init>") || e.getName().equals(name)) && !e.isSynthetic() && Arrays.equals(own, kinds)) return e;
        }
        throw new NoSuchMethodException(type.getName() + "." + name);
    }

    private static boolean isChangeable(Object value) {
        return value instanceof java.util.List<?> || value instanceof java.util.Map<?, ?> || value != null && value.getClass().isArray();
    }

    private Object kept(Object own) {
        if (own == null) return null;
        for (int i = 0; i < kept.size(); i++) if (kept.get(i) == own) return new Calls.Ref(i + 1, own.getClass().getName());
        kept.add(own);
        return new Calls.Ref(kept.size(), own.getClass().getName());
    }

    private Object found(Object value) {
        return value instanceof Calls.Ref ref && ref.number() > 0 ? kept.get(ref.number() - 1) : value;
    }

    private byte[] pack(Object value) throws IOException {
        try {
            return Values.pack(value, v -> v == null || v.getClass().isArray() || v instanceof Serializable && Values.isHarmless(v.getClass()) ? v : kept(v));
        } catch (NotSerializableException e) {
            return Values.pack(kept(value), v -> v);
        }
    }

    private static byte[] thrown(Throwable e) throws IOException {
        List<String> types = new ArrayList<>();
        for (Class<?> c = e.getClass(); c != Object.class; c = c.getSuperclass()) types.add(c.getName());
        String text;
        try {
            text = String.valueOf(e.getMessage());
        } catch (RuntimeException broken) {
            text = "";
        }
        return new Parcel().text("thrown").texts(types.toArray(String[]::new)).text(text.length() > 2_000 ? text.substring(0, 2_000) : text).message();
    }
}
