// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One endpoint, as {@code conf/assay.model.openai-NAME.cfg} describes it. */
@ObjectClassDefinition(name = "OpenAI-compatible endpoint")
@interface Config {
    @AttributeDefinition(description = "What workers write before the colon")
    String name() default "";

    @AttributeDefinition(description = "Address up to and without /chat/completions")
    String baseUrl() default "";

    @AttributeDefinition(description = "$[env:NAME], or none for a server that wants no key", type = AttributeType.PASSWORD)
    String apiKey() default "";

    @AttributeDefinition(description = "0 = no limit known")
    int requestsPerMinute() default 0;

    @AttributeDefinition(description = "0 = no limit known")
    int tokensPerMinute() default 0;

    @AttributeDefinition(description = "MODEL=INPUT/CACHED/OUTPUT, … in US dollars for a million tokens")
    String prices() default "";

    @AttributeDefinition(description = "The day on which the prices were looked up, such as 2026-03-01")
    String pricesDated() default "";

    @AttributeDefinition(description = "MODEL=TOKENS, … of prompt and answer together")
    String contexts() default "";

    @AttributeDefinition(description = "MODEL=DAY, … the last day of its training data")
    String cutoffs() default "";

    @AttributeDefinition(description = "Whether confidential tasks may be sent here")
    boolean confidentialAllowed() default false;

    @AttributeDefinition(description = "max_tokens or max_completion_tokens; empty = as the host wants it")
    String tokenLimitField() default "";
}
