// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.endpoint;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;

/** The keys of a provider's file that all protocols have, described. {@link Endpoint} reads them. */
public interface EndpointConfig {
    @AttributeDefinition(description = "What workers write before the colon")
    String name();

    @AttributeDefinition(description = "Address of the server, up to and without what the protocol adds for a call")
    String baseUrl();

    @AttributeDefinition(description = "$[env:NAME], or none for a server that wants no key", type = AttributeType.PASSWORD)
    String apiKey();

    @AttributeDefinition(description = "0 = no limit known", defaultValue = "0", required = false)
    int requestsPerMinute();

    @AttributeDefinition(description = "0 = no limit known", defaultValue = "0", required = false)
    int tokensPerMinute();

    @AttributeDefinition(description = "MODEL=INPUT/CACHED/OUTPUT, … in US dollars for a million tokens", required = false)
    String prices();

    @AttributeDefinition(description = "The day on which the prices were looked up, such as 2026-03-01", required = false)
    String pricesDated();

    @AttributeDefinition(description = "MODEL=TOKENS, … of prompt and answer together", required = false)
    String contexts();

    @AttributeDefinition(description = "MODEL=DAY, … the last day of its training data", required = false)
    String cutoffs();

    @AttributeDefinition(description = "Whether confidential tasks may be sent here", defaultValue = "false", required = false)
    boolean confidentialAllowed();

    @AttributeDefinition(description = "Such as http://proxy.example:3128; none; empty = as HTTPS_PROXY, HTTP_PROXY and NO_PROXY say", required = false)
    String proxy();

    @AttributeDefinition(description = "File of certificates that are believed in place of the JVM's: PEM, PKCS #12 or JKS", required = false)
    String trustStore();

    @AttributeDefinition(description = "Of a PKCS #12 or JKS file; changeit where nothing is written", type = AttributeType.PASSWORD, required = false)
    String trustStorePassword();
}
