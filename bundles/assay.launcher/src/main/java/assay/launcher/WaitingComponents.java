// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Lists the components that Declarative Services holds back. The launcher shares no classes with bundles, so it asks by
 * reflection; where there is nothing to ask, it has nothing to say.
 */
final class WaitingComponents {

    private static final String RUNTIME = "org.osgi.service.component.runtime.ServiceComponentRuntime";

    private final Class<?> type;
    private final Object runtime;

    private WaitingComponents(Class<?> type, Object runtime) {
        this.type = type;
        this.runtime = runtime;
    }

    static List<String> in(BundleContext context) {
        var reference = context.getServiceReference(RUNTIME);
        if (reference == null) {
            return List.of("Declarative Services is not running.");
        }
        try {
            return new WaitingComponents(reference.getBundle().loadClass(RUNTIME), context.getService(reference)).lines();
        } catch (ReflectiveOperationException unknown) {
            return List.of("Declarative Services does not answer: " + unknown);
        }
    }

    private List<String> lines() throws ReflectiveOperationException {
        var lines = new ArrayList<String>();
        var all = type.getMethod("getComponentDescriptionDTOs", Bundle[].class).invoke(runtime, (Object) new Bundle[0]);
        for (var component : (Collection<?>) all) {
            var ask = type.getMethod("getComponentConfigurationDTOs", component.getClass());
            for (var configuration : (Collection<?>) ask.invoke(runtime, component)) {
                for (var missing : (Object[]) field(configuration, "unsatisfiedReferences")) {
                    lines.add("Component " + field(component, "name") + " waits for " + field(missing, "name") + target(missing));
                }
                var failure = field(configuration, "failure");
                if (failure != null) {
                    lines.add("Component " + field(component, "name") + " failed: " + failure.toString().strip());
                }
            }
        }
        return lines;
    }

    private static String target(Object missing) throws ReflectiveOperationException {
        var target = field(missing, "target");
        return target == null ? "." : " " + target + ".";
    }

    private static Object field(Object dto, String name) throws ReflectiveOperationException {
        return dto.getClass().getField(name).get(dto);
    }
}
