// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import assay.core.problem.Nearest;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.run.Plan;
import assay.core.work.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Two workers whose submissions stand against each other.
 *
 * @param first index of the worker in the plan of the run
 * @param second index of the worker in the plan of the other run, which may be the same
 */
record Opponents(int first, int second, String firstName, String secondName) {

    static List<Opponents> of(String run, Plan plan, Optional<String> against, Plan other, List<String> named) {
        return against.isPresent() ? across(run, plan, against.get(), other, named) : within(plan, named);
    }

    private static List<Opponents> within(Plan plan, List<String> named) {
        List<Integer> wanted = named.isEmpty() ? IntStream.range(0, plan.workers().size()).boxed().toList()
                : named.stream().map(n -> index(plan, n)).distinct().toList();
        if (wanted.size() < 2)
            throw new UserError(Place.in("prefer"), "There are not two workers to compare.", "Workers: " + labels(plan) + ". Or name a second run.");
        List<Opponents> all = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++)
            for (int j = i + 1; j < wanted.size(); j++)
                all.add(new Opponents(wanted.get(i), wanted.get(j), label(plan, wanted.get(i)), label(plan, wanted.get(j))));
        return all;
    }

    private static List<Opponents> across(String run, Plan plan, String against, Plan other, List<String> named) {
        if (named.size() > 2) throw new UserError(Place.in("--worker"), "Across two runs there are one or two workers.", "Name the one, or one of each run.");
        if (!named.isEmpty()) return List.of(one(run, plan, index(plan, named.get(0)), against, other, index(other, named.get(named.size() - 1))));
        List<Opponents> all = new ArrayList<>();
        for (int i = 0; i < plan.workers().size(); i++) {
            String label = label(plan, i);
            int there = other.workers().stream().map(Worker::label).toList().indexOf(label);
            if (there >= 0) all.add(one(run, plan, i, against, other, there));
        }
        if (all.isEmpty())
            throw new UserError(Place.in("prefer"), "No worker is in both runs.", "Name one of each with --worker: " + labels(plan) + " against " + labels(other) + ".");
        return all;
    }

    private static Opponents one(String run, Plan plan, int first, String against, Plan other, int second) {
        return new Opponents(first, second, label(plan, first) + " in " + run, label(other, second) + " in " + against);
    }

    private static int index(Plan plan, String label) {
        int index = plan.workers().stream().map(Worker::label).toList().indexOf(label);
        if (index < 0)
            throw new UserError(Place.in("--worker " + label), "There is no such worker in the run." + Nearest.hint(label, plan.workers().stream().map(Worker::label).toList()),
                    "Workers: " + labels(plan) + ".");
        return index;
    }

    private static String label(Plan plan, int index) {
        return plan.workers().get(index).label();
    }

    private static String labels(Plan plan) {
        return String.join(", ", plan.workers().stream().map(Worker::label).toList());
    }
}
