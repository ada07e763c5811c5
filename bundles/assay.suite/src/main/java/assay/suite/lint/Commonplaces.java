// SPDX-License-Identifier: Apache-2.0
package assay.suite.lint;

import assay.core.problem.Problems;
import assay.suite.read.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Warnings that may hold for every task of a large suite: told one by one while they are few, else once with a count. */
final class Commonplaces {
    private static final int FEW = 5;

    private record Case(Found found, String key) {}

    private static final class Cases {
        private final List<Case> first = new ArrayList<>();
        private final String remedy;
        private Found last;
        private long count;

        private Cases(String remedy) {
            this.remedy = remedy;
        }
    }

    private final Map<String, Cases> byMessage = new LinkedHashMap<>();

    /**
     * Notes a case, once a task.
     *
     * @param key of the task that it is about
     * @param message what is wrong with "the task", to follow its name: {@code has no price.}
     */
    void add(Found found, String key, String message, String remedy) {
        Cases cases = byMessage.computeIfAbsent(message, m -> new Cases(remedy));
        if (cases.last == found) return;
        cases.last = found;
        cases.count++;
        if (cases.first.size() < FEW) cases.first.add(new Case(found, key));
    }

    void tell(Problems problems) {
        byMessage.forEach((message, cases) -> {
            Case one = cases.first.get(0);
            if (cases.count <= FEW)
                cases.first.forEach(c -> problems.warn(c.found().placeOfKey(c.key()), "The task \"" + c.found().task().id() + "\" " + message, cases.remedy));
            else problems.warn(one.found().placeOfKey(one.key()),
                    cases.count + " tasks, such as \"" + one.found().task().id() + "\": each " + message, cases.remedy);
        });
    }
}
