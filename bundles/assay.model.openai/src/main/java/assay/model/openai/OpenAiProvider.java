// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import assay.core.spi.Name;
import assay.core.spi.model.ModelProvider;
import java.time.Clock;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Offers an endpoint for each configuration. The service is registered by hand: Declarative Services would make every
 * key of the configuration a public property of the service, the API key among them.
 */
@Component(service = {}, immediate = true, configurationPid = OpenAiProvider.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Config.class, factory = true)
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"assay.core.spi.model.ModelProvider\"", effective = "active")
public final class OpenAiProvider {
    static final String PID = "assay.model.openai";

    private final OpenAiModels models;
    private final ServiceRegistration<ModelProvider> registration;

    @Activate
    public OpenAiProvider(BundleContext context, Config config, Map<String, Object> properties) {
        Endpoint endpoint = Endpoint.of(config, properties);
        models = new OpenAiModels(endpoint, Clock.systemUTC());
        registration = context.registerService(ModelProvider.class, models, new Hashtable<>(Map.of(
                Name.KEY, endpoint.name(),
                "service.description", "OpenAI protocol at " + endpoint.address(),
                "assay.model.requestsPerMinute", endpoint.limits().requestsPerMinute(),
                "assay.model.tokensPerMinute", endpoint.limits().tokensPerMinute(),
                "assay.model.confidentialAllowed", endpoint.takesConfidential())));
    }

    /** Returns when the calls in flight are done: the engine holds the unregistering until then. */
    @Deactivate
    void stop() {
        registration.unregister();
        models.close();
    }
}
