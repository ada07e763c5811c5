// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import assay.model.langchain4j.endpoint.EndpointProvider;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Offers an endpoint of the OpenAI protocol for each configuration. */
@Component(service = {}, immediate = true, configurationPid = "assay.model.openai", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Config.class, factory = true)
public final class OpenAiProvider extends EndpointProvider {
    @Activate
    public OpenAiProvider(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, new OpenAiProtocol());
    }
}
