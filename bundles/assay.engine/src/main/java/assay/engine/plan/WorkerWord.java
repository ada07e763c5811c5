// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import java.util.Optional;

/**
 * A worker as the user wrote it, taken apart: {@code [SOLVER/]NAME:REST[k=v,…]}.
 *
 * @param written as a whole
 * @param solver before a slash, if there is one before the first colon
 * @param name of a provider or of a solver that needs no model
 * @param rest model or variant; empty when nothing follows the name
 */
record WorkerWord(String written, Optional<String> solver, String name, String rest, Settings settings) {

    static WorkerWord of(String written) {
        Bracketed bracketed = Bracketed.of("worker", written);
        String word = bracketed.word();
        int colon = word.indexOf(':');
        String head = colon < 0 ? word : word.substring(0, colon);
        String rest = colon < 0 ? "" : word.substring(colon + 1);
        int slash = head.indexOf('/');
        Optional<String> solver = slash < 0 ? Optional.empty() : Optional.of(head.substring(0, slash));
        String name = head.substring(slash + 1);
        if (name.isBlank() || solver.filter(String::isBlank).isPresent())
            throw new UserError(Place.in("--worker " + written), "\"" + written + "\" names no worker.",
                    "Write [SOLVER/]PROVIDER:MODEL[key=value,…], or SOLVER:VARIANT for a solver that needs no model.");
        return new WorkerWord(written, solver, name, rest, bracketed.settings());
    }
}
