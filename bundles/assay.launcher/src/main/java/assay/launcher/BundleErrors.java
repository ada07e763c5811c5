// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Shows on standard error what bundles log as an error, such as a component that refuses its settings: once, and by its
 * innermost cause. The launcher shares no classes with bundles, so it listens by reflection.
 */
final class BundleErrors extends ServiceTracker<Object, Object> {

    private static final String READER = "org.osgi.service.log.LogReaderService";
    private static final String LISTENER = "org.osgi.service.log.LogListener";
    private static final Integer ERROR = 1;

    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    BundleErrors(BundleContext context) {
        super(context, READER, null);
    }

    @Override
    public @Nullable Object addingService(ServiceReference<Object> reference) {
        var reader = context.getService(reference);
        var bundle = reference.getBundle();
        try {
            var type = bundle.loadClass(LISTENER);
            var listener = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this::listen);
            bundle.loadClass(READER).getMethod("addLogListener", type).invoke(reader, listener);
            return reader;
        } catch (ReflectiveOperationException unknown) {
            System.err.println("Errors of bundles are not shown: " + unknown);
            return null;
        }
    }

    private @Nullable Object listen(Object listener, Method method, Object @Nullable [] arguments) throws ReflectiveOperationException {
        return switch (method.getName()) {
            case "logged" -> {
                logged(method.getParameterTypes()[0], arguments[0]);
                yield null;
            }
            case "equals" -> listener == arguments[0];
            case "hashCode" -> System.identityHashCode(listener);
            default -> "what Assay shows of the log";
        };
    }

    private void logged(Class<?> type, Object entry) throws ReflectiveOperationException {
        if (!ERROR.equals(type.getMethod("getLevel").invoke(entry))) {
            return;
        }
        var bundle = (Bundle) type.getMethod("getBundle").invoke(entry);
        var failure = (Throwable) type.getMethod("getException").invoke(entry);
        var message = failure == null ? (String) type.getMethod("getMessage").invoke(entry) : innermost(failure);
        var line = "Bundle " + bundle.getSymbolicName() + ": " + message;
        if (shown.add(line)) {
            System.err.println(line);
        }
    }

    private static String innermost(Throwable failure) {
        if (failure.getCause() != null) {
            return innermost(failure.getCause());
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
