// SPDX-License-Identifier: Apache-2.0
package assay.model.anthropic;

import assay.model.langchain4j.endpoint.EndpointProvider;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Offers an endpoint of the protocol of Anthropic for each configuration. */
@Component(service = {}, immediate = true, configurationPid = "assay.model.anthropic", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Config.class, factory = true)
public final class AnthropicProvider extends EndpointProvider {
    @Activate
    public AnthropicProvider(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, new AnthropicProtocol());
    }
}
