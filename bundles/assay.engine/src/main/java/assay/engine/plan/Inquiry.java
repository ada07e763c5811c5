// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.SettingsError;
import assay.engine.cell.Reason;
import assay.engine.lease.Lease;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks a plugin something while a run is planned. What it throws becomes a problem that names the plugin and its bundle: a
 * mistake of the user's in the plugin's words, and a fault of the plugin's own with its cause.
 *
 * @param kind of plugin, such as "Grader"
 * @param about what it is asked about, such as a task
 * @param place where the user wrote it
 */
record Inquiry(String kind, String about, Place place, Problems problems) {

    void ask(Lease<?> plugin, Runnable question) {
        answer(plugin, () -> {
            question.run();
            return true;
        });
    }

    /** The answer; empty when the plugin gave none, of which the problems tell. */
    <R> Optional<R> answer(Lease<?> plugin, Supplier<R> question) {
        try {
            R said = question.get();
            if (said == null) fault(plugin, "it answered null");
            return Optional.ofNullable(said);
        } catch (UserError e) {
            e.problems().forEach(problems::add);
        } catch (SettingsError e) {
            problems.error(place, named(plugin) + " refuses " + about + ": " + e.getMessage() + ".", "");
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            fault(plugin, Reason.of(e));
        }
        return Optional.empty();
    }

    private void fault(Lease<?> plugin, String cause) {
        problems.error(place, named(plugin) + " of bundle " + plugin.stamp().bundle() + " broke while it looked at " + about + ": " + cause + ".",
                "Update or remove that bundle.");
    }

    private String named(Lease<?> plugin) {
        return kind + " \"" + plugin.stamp().name() + "\"";
    }
}
