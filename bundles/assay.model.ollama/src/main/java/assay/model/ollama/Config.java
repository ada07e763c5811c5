// SPDX-License-Identifier: Apache-2.0
package assay.model.ollama;

import assay.model.langchain4j.endpoint.EndpointConfig;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One endpoint, as {@code conf/assay.model.ollama-NAME.cfg} describes it. */
@ObjectClassDefinition(name = "Ollama endpoint")
interface Config extends EndpointConfig {}
