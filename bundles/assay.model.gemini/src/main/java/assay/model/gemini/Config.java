// SPDX-License-Identifier: Apache-2.0
package assay.model.gemini;

import assay.model.langchain4j.endpoint.EndpointConfig;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One endpoint, as {@code conf/assay.model.gemini-NAME.cfg} describes it. */
@ObjectClassDefinition(name = "Google Gemini endpoint")
interface Config extends EndpointConfig {}
