// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.attack;

import assay.grader.program.sandbox.Ended;
import assay.grader.program.sandbox.Limits;

/**
 * Something that a program may try against the machine it runs on.
 *
 * @param name what it tries, to follow "a program that"
 * @param script for the shell
 * @param limits under which it runs
 * @param success whether it came off
 */
record Attack(String name, String script, Limits limits, Success success) {
    Attack within(java.time.Duration time) {
        return new Attack(name, script, limits.within(time), success);
    }

    /** Looks at what an attack left behind. */
    interface Success {
        boolean of(Ended ended);
    }
}
