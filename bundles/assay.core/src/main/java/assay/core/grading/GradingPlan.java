// SPDX-License-Identifier: Apache-2.0
package assay.core.grading;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.task.Criterion;
import assay.core.task.GraderChoice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which graders look at which criteria of a run: the one a criterion names, plus what the run adds. Settings of an added
 * grader count before those of a criterion that names it.
 *
 * @param added graders that look at every criterion beside its own; with the setting {@value #ON} at fewer of them:
 *     {@code on=own} at those that name it, {@code on=ungraded} at those and the ones that name none
 */
public record GradingPlan(List<GraderChoice> added) {
    public static final GradingPlan DEFAULTS = new GradingPlan(List.of());
    /** The setting that says which criteria an added grader looks at; no grader sees it. */
    public static final String ON = "on";

    public GradingPlan {
        added = List.copyOf(added);
        for (GraderChoice choice : added) {
            String on = on(choice);
            if (!List.of("all", "own", "ungraded").contains(on)) throw new SettingsError(ON, Setting.of(on), "all, own or ungraded");
        }
    }

    /** The graders of a criterion, its own first; empty when nobody grades it. */
    public List<GraderChoice> gradersOf(Criterion criterion) {
        List<GraderChoice> all = new ArrayList<>();
        criterion.grader().ifPresent(own -> all.add(settled(own)));
        for (GraderChoice choice : added)
            if (looksAt(choice, criterion.grader()) && all.stream().noneMatch(x -> x.grader().equals(choice.grader()))) all.add(choice(choice, Settings.EMPTY));
        return all;
    }

    private GraderChoice settled(GraderChoice own) {
        return added.stream().filter(a -> a.grader().equals(own.grader())).findFirst().map(a -> choice(a, own.with())).orElse(own);
    }

    private static GraderChoice choice(GraderChoice added, Settings under) {
        Map<String, Setting> all = new LinkedHashMap<>(under.values());
        all.putAll(added.with().values());
        all.remove(ON);
        return new GraderChoice(added.grader(), new Settings(all));
    }

    private static boolean looksAt(GraderChoice choice, Optional<GraderChoice> own) {
        return switch (on(choice)) {
            case "own" -> false;
            case "ungraded" -> own.isEmpty();
            default -> true;
        };
    }

    private static String on(GraderChoice choice) {
        return choice.with().text(ON).orElse("all");
    }
}
