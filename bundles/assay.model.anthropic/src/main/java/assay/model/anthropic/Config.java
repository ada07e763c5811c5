// SPDX-License-Identifier: Apache-2.0
package assay.model.anthropic;

import assay.model.langchain4j.endpoint.EndpointConfig;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One endpoint, as {@code conf/assay.model.anthropic-NAME.cfg} describes it. */
@ObjectClassDefinition(name = "Anthropic endpoint")
interface Config extends EndpointConfig {}
