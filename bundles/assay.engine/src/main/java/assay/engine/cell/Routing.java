// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.economy.Way;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.run.Plan;
import assay.core.run.Route;
import assay.core.run.Schedule;
import assay.core.task.Task;
import assay.core.work.Worker;
import java.util.List;
import java.util.Optional;

/** What a route asks of a run: a cell whose worker the route does not name for the task is withheld. */
public final class Routing {
    private Routing() {}

    /** Tells of workers that a route names and a run does not have. */
    public static void requireWorkers(Route route, List<Worker> workers, Problems problems) {
        List<String> labels = workers.stream().map(Worker::label).toList();
        if (route.workers().isEmpty()) problems.error(Place.in("--route"), "The route hands every task to a person: no worker has anything to do.", "");
        for (String wanted : route.workers())
            if (!labels.contains(wanted))
                problems.error(Place.in("--route"), "The route names worker \"" + wanted + "\", which the run does not have.",
                        labels.isEmpty() ? "Install what provides it." : "The run has " + String.join(", ", labels) + "; leave --worker out to take those of the route.");
    }

    /** With a round of feedback where the route has one and the schedule none. */
    public static Schedule schedule(Route route, Schedule asked) {
        return route.hasFeedback() && asked.turns() == 0 ? new Schedule(asked.trials(), 1, asked.concurrency(), asked.seed()) : asked;
    }

    /** Why the worker does not get the task; empty where it does. */
    static Optional<String> refusal(Plan plan, Task task, Worker worker) {
        return plan.route().map(r -> r.of(task)).filter(r -> !r.worker().equals(Optional.of(worker.label())))
                .map(r -> r.way() == Way.HUMAN ? "routed to a person alone" : "routed to " + r.worker().orElseThrow() + ", " + r.way().label());
    }

    /** Rounds of feedback that the task may take. */
    static int turns(Plan plan, Task task) {
        return plan.route().map(r -> r.of(task)).filter(r -> r.way() != Way.FEEDBACK).map(r -> 0).orElse(plan.schedule().turns());
    }
}
