// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java.inside;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Values on their way between a program and its tests. Only values of the JDK travel; what comes from a program is taken
 * from a list of harmless classes. Anything else is replaced by something that stands for it.
 */
final class Values {
    private static final ObjectInputFilter HARMLESS = info -> {
        if (info.depth() > 500 || info.references() > 5_000_000) return ObjectInputFilter.Status.REJECTED;
        Class<?> type = info.serialClass();
        while (type != null && type.isArray()) type = type.getComponentType();
        // What was put in place of a Ref is looked at, too; it is never named in a message.
        boolean replaced = type != null && type.getClassLoader() instanceof MemoryClasses;
        return type == null || type.isPrimitive() || replaced || isHarmless(type) ? ObjectInputFilter.Status.ALLOWED : ObjectInputFilter.Status.REJECTED;
    };

    private Values() {}

    static boolean isHarmless(Class<?> type) {
        if (type == Calls.Ref.class) return true;
        String pack = type.getPackageName();
        boolean value = pack.equals("java.lang") && (Number.class.isAssignableFrom(type) || type == String.class || type == Boolean.class || type == Character.class || type == Object.class);
        return type.getClassLoader() == null && (value || pack.equals("java.util") || pack.equals("java.math") || pack.equals("java.time"));
    }

    static byte[] pack(Object value, UnaryOperator<Object> replacing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes) {
            {
                enableReplaceObject(true);
            }

            @Override
            protected Object replaceObject(Object value) {
                Object copy = copied(value);
                return copy == value ? replacing.apply(value) : copy;
            }
        }) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    /** Collections of classes that cannot travel, such as parts of lists and {@code new HashMap() {{ … }}}, go as what they hold. */
    private static Object copied(Object value) {
        if (value == null || value.getClass().getClassLoader() == null && value instanceof Serializable) return value;
        return switch (value) {
            case SortedMap<?, ?> map -> new TreeMap<>(new HashMap<>(map));
            case LinkedHashMap<?, ?> map -> new LinkedHashMap<>(map);
            case HashMap<?, ?> map -> new HashMap<>(map);
            case Map<?, ?> map -> new LinkedHashMap<>(map);
            case SortedSet<?> set -> new TreeSet<>(List.copyOf(set));
            case Set<?> set -> new LinkedHashSet<>(set);
            case List<?> list -> new ArrayList<>(list);
            default -> value;
        };
    }

    static Object unpack(byte[] packed, UnaryOperator<Object> resolving) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(packed)) {
            {
                enableResolveObject(true);
                setObjectInputFilter(HARMLESS);
            }

            @Override
            protected Object resolveObject(Object value) {
                return resolving.apply(value);
            }

            @Override
            protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
                if (described.getName().equals(Calls.Ref.class.getName())) return Calls.Ref.class;
                Class<?> type = super.resolveClass(described);
                Class<?> of = type;
                while (of.isArray()) of = of.getComponentType();
                if (of.getClassLoader() != null) throw new InvalidClassException(described.getName(), "only values travel");
                return type;
            }
        }) {
            return in.readObject();
        } catch (ClassNotFoundException | RuntimeException e) {
            throw new IOException("a value cannot be taken: " + e, e);
        }
    }
}
