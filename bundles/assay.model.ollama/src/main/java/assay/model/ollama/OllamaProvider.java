// SPDX-License-Identifier: Apache-2.0
package assay.model.ollama;

import assay.model.langchain4j.endpoint.Endpoint;
import assay.model.langchain4j.endpoint.Offer;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** Offers an endpoint of the protocol of Ollama for each configuration. */
@Component(service = {}, immediate = true, configurationPid = OllamaProvider.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Config.class, factory = true)
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"assay.core.spi.model.ModelProvider\"", effective = "active")
public final class OllamaProvider {
    static final String PID = "assay.model.ollama";
    static final Set<String> OWN = Set.of();

    private final Offer offer;

    @Activate
    public OllamaProvider(BundleContext context, Config config, Map<String, Object> properties) {
        offer = new Offer(context, new OllamaModels(Endpoint.of(properties, PID, OWN), Clock.systemUTC()), "Ollama chat");
    }

    @Deactivate
    void stop() {
        offer.close();
    }
}
