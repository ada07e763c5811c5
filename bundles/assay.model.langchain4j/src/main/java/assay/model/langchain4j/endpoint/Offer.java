// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.endpoint;

import assay.core.spi.Name;
import assay.core.spi.model.ModelProvider;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * An endpoint's models, offered as a service. Registered by hand: Declarative Services would make every key of the
 * configuration a public property of the service, the API key among them.
 */
public final class Offer implements AutoCloseable {
    private final EndpointModels models;
    private final ServiceRegistration<ModelProvider> registration;

    /** @param protocol for people */
    public Offer(BundleContext context, EndpointModels models, String protocol) {
        this.models = models;
        Endpoint endpoint = models.endpoint();
        registration = context.registerService(ModelProvider.class, models, new Hashtable<>(Map.of(
                Name.KEY, endpoint.name(),
                "service.description", protocol + " at " + endpoint.address(),
                "assay.model.from", endpoint.place().toString(),
                "assay.model.requestsPerMinute", endpoint.limits().requestsPerMinute(),
                "assay.model.tokensPerMinute", endpoint.limits().tokensPerMinute(),
                "assay.model.confidentialAllowed", endpoint.takesConfidential())));
    }

    /** Returns when the calls in flight are done: the engine holds the unregistering until then. */
    @Override
    public void close() {
        registration.unregister();
        models.close();
    }
}
