// SPDX-License-Identifier: Apache-2.0
package assay.model.anthropic;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One endpoint, as {@code conf/assay.model.anthropic-NAME.cfg} describes it. */
@ObjectClassDefinition(name = "Anthropic endpoint")
@interface Config {
    @AttributeDefinition(description = "What workers write before the colon")
    String name() default "";

    @AttributeDefinition(description = "Address such as https://api.anthropic.com/v1")
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
}
