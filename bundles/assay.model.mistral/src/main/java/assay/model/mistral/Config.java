// SPDX-License-Identifier: Apache-2.0
package assay.model.mistral;

import assay.model.langchain4j.endpoint.EndpointConfig;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One endpoint, as {@code conf/assay.model.mistral-NAME.cfg} describes it. */
@ObjectClassDefinition(name = "Mistral endpoint")
interface Config extends EndpointConfig {}
