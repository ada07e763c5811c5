// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java.inside;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values of a task (texts, flags, numbers, lists, maps) as parameters of a method, and what it returns as JSON. */
final class Plain {
    private Plain() {}

    /** @throws IllegalArgumentException when the value is none of that type */
    static Object to(Type type, Object value) {
        if (type instanceof ParameterizedType p) return collection((Class<?>) p.getRawType(), p.getActualTypeArguments(), value);
        if (type instanceof GenericArrayType a) return array(a.getGenericComponentType(), (List<?>) value);
        if (!(type instanceof Class<?> c)) return natural(value);
        if (c.isArray()) return array(c.getComponentType(), (List<?>) value);
        if (Collection.class.isAssignableFrom(c) || Map.class.isAssignableFrom(c)) return collection(c, new Type[] {Object.class, Object.class}, value);
        if (value instanceof BigDecimal n) return number(c, n);
        if ((c == char.class || c == Character.class) && value instanceof String s && s.length() == 1) return s.charAt(0);
        return value;
    }

    private static Object number(Class<?> type, BigDecimal n) {
        if (type == int.class || type == Integer.class) return n.intValueExact();
        if (type == long.class || type == Long.class) return n.longValueExact();
        if (type == double.class || type == Double.class) return n.doubleValue();
        if (type == float.class || type == Float.class) return n.floatValue();
        if (type == short.class || type == Short.class) return n.shortValueExact();
        if (type == byte.class || type == Byte.class) return n.byteValueExact();
        if (type == BigInteger.class) return n.toBigIntegerExact();
        return type == BigDecimal.class ? n : natural(n);
    }

    /** Whole numbers as int or long, others as double. */
    private static Object natural(Object value) {
        if (!(value instanceof BigDecimal n)) return value;
        if (n.scale() > 0) return n.doubleValue();
        return n.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0 ? (Object) n.intValueExact() : n.longValueExact();
    }

    private static Object array(Type component, List<?> values) {
        Class<?> raw = component instanceof ParameterizedType p ? (Class<?>) p.getRawType() : component instanceof Class<?> c ? c : Object.class;
        Object array = Array.newInstance(raw, values.size());
        for (int i = 0; i < values.size(); i++) Array.set(array, i, to(component, values.get(i)));
        return array;
    }

    private static Object collection(Class<?> raw, Type[] of, Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> made = raw == java.util.TreeMap.class || raw == java.util.SortedMap.class ? new java.util.TreeMap<>() : new LinkedHashMap<>();
            map.forEach((k, v) -> made.put(of[0] == String.class || of[0] == Object.class ? k : to(of[0], new BigDecimal((String) k)), to(of[1], v)));
            return made;
        }
        if (!(value instanceof List<?> list)) return value;
        Collection<Object> made = Set.class.isAssignableFrom(raw) ? new HashSet<>() : new ArrayList<>();
        for (Object v : list) made.add(to(of[0], v));
        return made;
    }

    static String json(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out, 0);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out, int depth) {
        if (depth > 200) throw new IllegalArgumentException("what it returned is nested too deeply");
        switch (value) {
            case null -> out.append("null");
            case Boolean b -> out.append(b);
            case Double d when !Double.isFinite(d) -> out.append("{\"$\":\"float\",\"v\":\"").append(d).append("\"}");
            case Float f when !Float.isFinite(f) -> out.append("{\"$\":\"float\",\"v\":\"").append(f).append("\"}");
            case Byte n -> out.append(n);
            case Short n -> out.append(n);
            case Integer n -> out.append(n);
            case Long n -> out.append(n);
            case Float n -> out.append(n);
            case Double n -> out.append(n);
            case BigInteger n -> out.append(n);
            case BigDecimal n -> out.append(n);
            case Map<?, ?> map -> {
                out.append("{\"$\":\"dict\",\"v\":[");
                String gap = "";
                for (Map.Entry<?, ?> e : map.entrySet()) {
                    out.append(gap).append('[');
                    write(e.getKey(), out, depth + 1);
                    out.append(',');
                    write(e.getValue(), out, depth + 1);
                    out.append(']');
                    gap = ",";
                }
                out.append("]}");
            }
            case Set<?> set -> {
                out.append("{\"$\":\"set\",\"v\":");
                list(set, out, depth);
                out.append('}');
            }
            case Collection<?> list -> list(list, out, depth);
            default -> {
                if (value.getClass().isArray()) {
                    List<Object> items = new ArrayList<>();
                    for (int i = 0; i < Array.getLength(value); i++) items.add(Array.get(value, i));
                    list(items, out, depth);
                } else if (value instanceof CharSequence || value instanceof Character) text(value.toString(), out);
                else {
                    out.append("{\"$\":\"object\",\"v\":");
                    text(value.getClass().getName(), out);
                    out.append('}');
                }
            }
        }
    }

    private static void list(Collection<?> values, StringBuilder out, int depth) {
        out.append('[');
        String gap = "";
        for (Object v : values) {
            out.append(gap);
            write(v, out, depth + 1);
            gap = ",";
        }
        out.append(']');
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < ' ' || c > '~') out.append(String.format("\\u%04x", (int) c));
            else out.append(c);
        }
        out.append('"');
    }
}
