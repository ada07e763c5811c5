// SPDX-License-Identifier: Apache-2.0
package assay.engine.plugin;

import assay.core.run.Stamp;
import assay.core.work.ModelName;
import assay.core.work.Worker;
import assay.engine.cell.Crew;
import assay.engine.cell.Sheet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A bundle that is tried before it takes over.
 *
 * @param crew in which its plugins stand where those of the same name stand otherwise
 * @param providers names of what it offers, and so on
 */
public record Candidate(Stamp stamp, Crew crew, Set<String> providers, Set<String> solvers, Set<String> graders) {

    /** Whether the worker would do its work with it. */
    public boolean works(Worker worker) {
        return solvers.contains(worker.solver()) || worker.model().map(ModelName::provider).filter(providers::contains).isPresent();
    }

    /** Whether it would grade submissions of the task. */
    public boolean grades(Sheet sheet) {
        return sheet.groups().stream().anyMatch(g -> graders.contains(g.grader()));
    }

    /** Such as {@code provider "mock", grader "rule"}; empty when nothing of it can be tried. */
    public String offers() {
        Set<String> all = new TreeSet<>();
        providers.forEach(n -> all.add("provider \"" + n + "\""));
        solvers.forEach(n -> all.add("solver \"" + n + "\""));
        graders.forEach(n -> all.add("grader \"" + n + "\""));
        return String.join(", ", all);
    }
}
