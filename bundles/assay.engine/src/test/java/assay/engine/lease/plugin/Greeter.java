// SPDX-License-Identifier: Apache-2.0
package assay.engine.lease.plugin;

import assay.core.spi.Name;
import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Goes into a bundle of its own: a service that takes a while, loads a class late, and breaks once its bundle was stopped. */
public final class Greeter implements BundleActivator {
    private volatile boolean stopped;

    @Override
    public void start(BundleContext context) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Name.KEY, context.getBundle().getHeaders().get("Greeter-Name"));
        context.registerService(Runnable.class, this::greet, properties);
    }

    private void greet() {
        try {
            Thread.sleep(15);
            Class.forName("assay.engine.lease.plugin.Late", true, Greeter.class.getClassLoader());
        } catch (InterruptedException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        if (stopped) throw new IllegalStateException("called after its bundle was stopped");
    }

    @Override
    public void stop(BundleContext context) {
        stopped = true;
    }
}
