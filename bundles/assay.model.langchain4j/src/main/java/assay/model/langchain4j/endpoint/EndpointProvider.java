// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.endpoint;

import assay.core.spi.Name;
import assay.core.spi.model.ModelProvider;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Offers the models of one configured endpoint as a service. Registered by hand: Declarative Services would make every key
 * of the configuration a public property of the service, the API key among them.
 */
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"assay.core.spi.model.ModelProvider\"", effective = "active")
public abstract class EndpointProvider {
    private final EndpointModels models;
    private final ServiceRegistration<ModelProvider> registration;

    protected EndpointProvider(BundleContext context, Map<String, ?> configuration, Protocol protocol) {
        models = EndpointModels.of(configuration, protocol);
        Endpoint endpoint = models.endpoint();
        registration = context.registerService(ModelProvider.class, models, new Hashtable<>(Map.of(
                Name.KEY, endpoint.name(),
                "service.description", protocol.title() + " at " + endpoint.address(),
                "assay.model.from", endpoint.place().toString(),
                "assay.model.requestsPerMinute", endpoint.limits().requestsPerMinute(),
                "assay.model.tokensPerMinute", endpoint.limits().tokensPerMinute(),
                "assay.model.confidentialAllowed", endpoint.takesConfidential())));
    }

    /** Returns when the calls in flight are done: the engine holds the unregistering until then. */
    @Deactivate
    protected final void stop() {
        registration.unregister();
        models.close();
    }
}
