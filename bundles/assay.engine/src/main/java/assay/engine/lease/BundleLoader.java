// SPDX-License-Identifier: Apache-2.0
package assay.engine.lease;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * The class loader of a plugin's bundle, which is that of the thread while the plugin is called: libraries look up
 * resources and services through it.
 */
record BundleLoader(Optional<ClassLoader> loader) {

    /** Of a bundle as it is wired now; a bundle that is not leaves the thread's class loader alone. */
    static BundleLoader of(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return new BundleLoader(Optional.ofNullable(wiring).map(BundleWiring::getClassLoader));
    }

    /** A call of the plugin. */
    @FunctionalInterface
    interface Step<R extends @Nullable Object, X extends Exception> {
        R take() throws X, InterruptedException;
    }

    <R extends @Nullable Object, X extends Exception> R within(Step<R, X> step) throws X, InterruptedException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        loader.ifPresent(thread::setContextClassLoader);
        try {
            return step.take();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
