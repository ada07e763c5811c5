// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java.inside;

import java.util.Map;

/** Loads classes from memory; they see the JDK and what the parent has. */
final class MemoryClasses extends ClassLoader {
    private final Map<String, byte[]> classes;

    MemoryClasses(Map<String, byte[]> classes, ClassLoader parent) {
        super(parent);
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) throw new ClassNotFoundException(name);
        return defineClass(name, bytes, 0, bytes.length);
    }
}
