// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.io.IOException;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.felix.framework.Felix;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;

/** One run of the workbench: from an empty framework to the exit code of a command. */
final class Session {

    private static final String COMMAND_LINE = "(&(objectClass=java.util.concurrent.Callable)(main.thread=true))";

    private final Distribution distribution;
    private final CacheSlot slot;
    private final FrameworkSettings settings;

    Session(Distribution distribution, CacheSlot slot, FrameworkSettings settings) {
        this.distribution = distribution;
        this.slot = slot;
        this.settings = settings;
    }

    /**
     * Starts everything, runs the service that stands for the command line on this thread, and stops everything.
     *
     * @throws StartFailure when no such service appears; it says which bundles are not active and why
     */
    int run(Map<String, Object> arguments) throws Exception {
        var framework = new Felix(frameworkProperties());
        framework.init();
        var bundles = new Bundles(framework.getBundleContext());
        var interruption = Interruption.of(Thread.currentThread(), framework, settings.stopLimit());
        try {
            bundles.install(distribution.bundles());
            framework.start();
            framework.getBundleContext().registerService(Object.class, arguments, new Hashtable<>(arguments));
            new BundleErrors(framework.getBundleContext()).open();
            bundles.startThese(settings.startFirst());
            new SettingsFiles(settings.watched()).apply(framework.getBundleContext());
            bundles.startOthers(Stream.concat(settings.startLater().stream(), settings.startLast().stream()).toList());
            bundles.startThese(settings.startLast());
            var command = commandLine(framework.getBundleContext(), bundles);
            try (var others = new OtherTerminals(distribution.build(), words -> remote(framework.getBundleContext(), words))) {
                new HeldStores(framework.getBundleContext(), others).open();
                interruption.stopsToo(others::stop);
                return command.call();
            }
        } finally {
            end(framework, bundles, interruption);
        }
    }

    /** Does words of another terminal by the service that stands for it. */
    private static int remote(BundleContext context, Map<String, Object> words) {
        var service = context.getServiceReference(ToIntFunction.class);
        if (service == null) {
            throw new IllegalStateException("nothing takes commands of other terminals");
        }
        @SuppressWarnings("unchecked")
        ToIntFunction<Map<String, Object>> commands = context.getService(service);
        return commands.applyAsInt(words);
    }

    private Map<String, Object> frameworkProperties() {
        var properties = new HashMap<String, Object>(settings.forFramework());
        properties.put(Constants.FRAMEWORK_STORAGE, slot.framework().toString());
        if (!slot.trusted()) {
            properties.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        }
        properties.put("felix.log.logger", new ErrorStreamLog());
        return properties;
    }

    private Callable<Integer> commandLine(BundleContext context, Bundles bundles)
            throws InvalidSyntaxException, InterruptedException, StartFailure {
        var tracker = new ServiceTracker<Object, Callable<Integer>>(context, context.createFilter(COMMAND_LINE), null);
        tracker.open();
        var found = tracker.waitForService(Math.max(1, settings.startLimit().toMillis()));
        var faults = new Diagnosis(bundles.wanted(settings.startLater()), bundles.failures()).lines();
        if (found == null) {
            faults.addAll(WaitingComponents.in(context));
            throw new StartFailure("Assay did not start: no command line appeared within "
                    + settings.startLimit().toSeconds() + " s.\n" + String.join("\n", faults));
        }
        if (settings.needSecrets() && context.getServiceReference("org.osgi.service.cm.ConfigurationAdmin") == null) {
            faults.add("No settings are applied: one of the plugins of Configuration Admin is missing that "
                    + "felix.cm.config.plugins names.");
        }
        faults.forEach(System.err::println);
        return found;
    }

    private void end(Framework framework, Bundles bundles, Interruption interruption)
            throws BundleException, InterruptedException, IOException {
        boolean unchanged = bundles.unchanged();
        framework.stop();
        framework.waitForStop(settings.stopLimit().toMillis());
        interruption.over();
        if (unchanged) {
            slot.trust();
        }
    }
}
