// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j;

/**
 * Has LangChain4j look for its extensions in this bundle's own copy of it. It asks the thread's context class loader
 * first, where another bundle's copy may be, whose classes look the same and are not.
 */
public final class CarriedLibraries implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();

    private CarriedLibraries() {
        thread.setContextClassLoader(CarriedLibraries.class.getClassLoader());
    }

    /** From here to {@link #close}, on this thread. */
    public static CarriedLibraries first() {
        return new CarriedLibraries();
    }

    @Override
    public void close() {
        thread.setContextClassLoader(before);
    }
}
