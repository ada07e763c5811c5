// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.exam;

import assay.core.content.Blob;
import java.util.List;
import java.util.Optional;

/** How a program is tested. */
public sealed interface Tests {
    /** Runs of the program with standard input, compared by what it prints. */
    record Streams(List<StreamCase> cases, Comparison comparison) implements Tests {
        public Streams {
            cases = List.copyOf(cases);
        }
    }

    /** Calls of one function, compared by what it returns. */
    record Calls(String function, List<CallCase> cases, Comparison comparison) implements Tests {
        public Calls {
            cases = List.copyOf(cases);
        }
    }

    /**
     * A test file that the program never sees.
     *
     * @param check a function of the test file that is given the function under test, as in HumanEval; absent = the file's own tests
     * @param function the function under test
     * @param join whether the test file is written to stand in the program's own file, and uses its imports
     */
    record Hidden(Blob file, Optional<String> check, Optional<String> function, boolean join) implements Tests {}
}
