// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.Callable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A command line that answers with the number of words it was given. */
public final class CountingCommandLine implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        Callable<Integer> count = () -> words(context).length;
        context.registerService(Callable.class, count, new Hashtable<>(Map.of("main.thread", true)));
    }

    @Override
    public void stop(BundleContext context) {
        // the framework takes the service back
    }

    private static String[] words(BundleContext context) throws Exception {
        var launcher = context.getServiceReferences(Object.class, "(launcher.arguments=*)").iterator().next();
        return (String[]) launcher.getProperty("launcher.arguments");
    }
}
