// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What judges do where nobody says otherwise, as {@code conf/assay.grader.judge.cfg} has it. */
@ObjectClassDefinition(name = "Judge")
@interface Config {
    String PID = "assay.grader.judge";

    @AttributeDefinition(description = "PROVIDER:MODEL that is asked where a criterion or the command line names none")
    String model() default "";

    @AttributeDefinition(description = "Prompt file for grading where none is named; empty = the bundle's own")
    String prompt() default "";

    @AttributeDefinition(description = "Prompt file for pairs where none is named; empty = the bundle's own")
    String pairPrompt() default "";

    @AttributeDefinition(description = "Folder in which prompt files with relative names are looked up; empty = where Assay was started")
    String promptFolder() default "";
}
