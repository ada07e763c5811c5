// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Finds the class to begin with: the one named like the file, else the first one that has the method. */
final class Entry {
    private static final String MAIN = "([Ljava/lang/String;)V";

    private Entry() {}

    static String withMain(Map<String, byte[]> classes, String file) {
        return first(classes, file, List.of("main", MAIN));
    }

    /** @param function a method, with or without its class before it */
    static String withMethod(Map<String, byte[]> classes, String file, String function) {
        int dot = function.lastIndexOf('.');
        return dot > 0 ? function.substring(0, dot) : first(classes, file, List.of(function));
    }

    private static String first(Map<String, byte[]> classes, String file, List<String> words) {
        String bare = file.substring(file.lastIndexOf('/') + 1).replaceAll("\\.java$", "");
        String named = classes.keySet().stream().filter(c -> c.equals(bare) || c.endsWith("." + bare)).findFirst().orElse(bare);
        if (classes.containsKey(named) && mentions(classes.get(named), words)) return named;
        return classes.entrySet().stream().filter(e -> mentions(e.getValue(), words)).map(Map.Entry::getKey).findFirst().orElse(named);
    }

    /** Names and descriptors stand in a class file as they are (JVMS 4.4.7), each behind its length. */
    private static boolean mentions(byte[] type, List<String> words) {
        String raw = new String(type, StandardCharsets.ISO_8859_1);
        return words.stream().allMatch(w -> raw.contains(new String(new byte[] {(byte) (w.length() >> 8), (byte) w.length()}, StandardCharsets.ISO_8859_1) + w));
    }
}
