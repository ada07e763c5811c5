// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.endpoint;

import assay.core.spi.Name;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.ModelProvider;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Offers the models of one configured endpoint as a service. Registered by hand: Declarative Services would make every key
 * of the configuration a public property of the service, the API key among them.
 */
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"assay.core.spi.model.ModelProvider\"", effective = "active")
public abstract class EndpointProvider {
    /** A start takes no longer, but on a very slow machine, where it then takes a little longer still. */
    private static final long START_MILLIS = 5_000;

    private final EndpointModels models;
    private final ServiceRegistration<ModelProvider> registration;

    protected EndpointProvider(BundleContext context, Map<String, ?> configuration, Protocol protocol) {
        models = EndpointModels.of(configuration, protocol);
        Endpoint endpoint = models.endpoint();
        if (isSuccessor(context, endpoint.name())) rehearse(models);
        registration = context.registerService(ModelProvider.class, models, new Hashtable<>(Map.of(
                Name.KEY, endpoint.name(),
                "service.description", protocol.title() + " at " + endpoint.address(),
                "assay.model.from", endpoint.place().toString(),
                "assay.model.requestsPerMinute", endpoint.limits().requestsPerMinute(),
                "assay.model.tokensPerMinute", endpoint.limits().tokensPerMinute(),
                "assay.model.confidentialAllowed", endpoint.takesConfidential())));
    }

    /** Whether many calls may come at once: another version answers under this name, or this one came in its place under a run. */
    private static boolean isSuccessor(BundleContext context, String name) {
        try {
            return isNew(context.getBundle()) || !context.getServiceReferences(ModelProvider.class, "(" + Name.KEY + "=" + name + ")").isEmpty();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("names have no characters that a filter would mind: " + name, e);
        }
    }

    /** Whether the bundle was installed or updated when the program had been up for a while. */
    private static boolean isNew(Bundle bundle) {
        return ProcessHandle.current().info().startInstant().filter(start -> bundle.getLastModified() > start.toEpochMilli() + START_MILLIS).isPresent();
    }

    private static void rehearse(EndpointModels models) {
        try {
            models.rehearse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ModelFailure | RuntimeException | LinkageError e) {
            System.getLogger(EndpointProvider.class.getName()).log(System.Logger.Level.DEBUG, "a rehearsal of " + models + " failed; the first calls may be slow", e);
        }
    }

    /** Returns when the calls in flight are done: the engine holds the unregistering until then. */
    @Deactivate
    protected final void stop() {
        registration.unregister();
        models.close();
    }
}
