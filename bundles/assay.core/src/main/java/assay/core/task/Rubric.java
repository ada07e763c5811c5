// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The criteria of a task, in order; empty where an import brought none. Ids are unique, parents exist and form a tree.
 */
public record Rubric(List<Criterion> criteria) {
    public static final Rubric EMPTY = new Rubric(List.of());

    public Rubric {
        criteria = List.copyOf(criteria);
        Map<String, Criterion> byId = new HashMap<>();
        for (Criterion c : criteria)
            if (byId.put(c.id(), c) != null)
                throw new IllegalArgumentException("criterion \"" + c.id() + "\" stands twice in the rubric");
        for (Criterion c : criteria) checkAncestors(c, byId);
    }

    private static void checkAncestors(Criterion start, Map<String, Criterion> byId) {
        Set<String> seen = new HashSet<>();
        for (Criterion c = start; c.weighing().parent().isPresent(); ) {
            String parent = c.weighing().parent().get();
            if (!seen.add(c.id()))
                throw new IllegalArgumentException("criterion \"" + start.id() + "\" is its own ancestor");
            c = byId.get(parent);
            if (c == null)
                throw new IllegalArgumentException("criterion \"" + start.id() + "\" has parent \"" + parent + "\", which is not in the rubric");
        }
    }

    public boolean isEmpty() {
        return criteria.isEmpty();
    }

    public Optional<Criterion> find(String id) {
        return criteria.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** Criteria that a grader looks at: all that are nobody's parent. */
    public List<Criterion> leaves() {
        Set<String> parents = new HashSet<>();
        criteria.forEach(c -> c.weighing().parent().ifPresent(parents::add));
        return criteria.stream().filter(c -> !parents.contains(c.id())).toList();
    }
}
