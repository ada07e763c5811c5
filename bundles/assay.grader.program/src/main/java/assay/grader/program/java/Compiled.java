// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java;

import java.util.Map;

/**
 * Classes of a program, and of its tests with stand-ins for the program's classes.
 *
 * @param complaint why there are none; empty when there are
 */
record Compiled(String complaint, Map<String, byte[]> program, Map<String, byte[]> tests) {
    static Compiled not(String complaint) {
        return new Compiled(complaint, Map.of(), Map.of());
    }

    boolean isDone() {
        return complaint.isEmpty();
    }
}
