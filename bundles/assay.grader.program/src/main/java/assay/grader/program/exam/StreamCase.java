// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.exam;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run of a program.
 *
 * @param in standard input
 * @param args words behind the program
 * @param files that lie in its folder, by name
 * @param out what it must print; absent = anything
 * @param exit the exit code it must end with
 */
public record StreamCase(String name, String in, List<String> args, Map<String, String> files, Optional<String> out, int exit) {
    public StreamCase {
        args = List.copyOf(args);
        files = Map.copyOf(files);
    }
}
