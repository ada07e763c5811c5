// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import assay.model.langchain4j.endpoint.EndpointConfig;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One endpoint, as {@code conf/assay.model.openai-NAME.cfg} describes it. */
@ObjectClassDefinition(name = "OpenAI-compatible endpoint")
interface Config extends EndpointConfig {
    @AttributeDefinition(description = "max_tokens or max_completion_tokens; empty = as the host wants it", required = false)
    String tokenLimitField();
}
