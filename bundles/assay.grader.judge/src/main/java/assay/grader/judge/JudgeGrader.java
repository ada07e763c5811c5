// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge;

import assay.core.content.Digester;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.grading.Verdict;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.Name;
import assay.core.spi.grader.Grader;
import assay.core.spi.grader.Grading;
import assay.core.spi.grader.Rates;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import assay.core.task.Task;
import assay.core.work.ModelName;
import assay.grader.judge.panel.Line;
import assay.grader.judge.panel.Panel;
import assay.grader.judge.prompt.PromptFiles;
import assay.grader.judge.setting.JudgeSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Grades criteria by asking language models whether their statements are true of a submission. */
@Component(service = Grader.class, configurationPid = Config.PID)
@Designate(ocd = Config.class)
@Name(JudgeGrader.NAME)
@Rates(kind = RaterKind.JUDGE)
public final class JudgeGrader implements Grader {
    static final String NAME = "judge";
    /** Raised when what is asked, or how answers are read, changes beyond what prompt and settings say. */
    private static final String METHOD = "assay.grader.judge/1";

    private static final String SOME_MODEL = "some:model";

    private final Line line = new Line();
    private final PromptFiles prompts;
    private final String usual;

    @Activate
    public JudgeGrader(Config config) {
        this(config.model(), config.prompt(), Path.of(config.promptFolder()));
    }

    /**
     * @param usual model that is asked where none is named; may be empty
     * @param prompt file that serves where none is named; may be empty
     */
    JudgeGrader(String usual, String prompt, Path folder) {
        this.usual = usual;
        this.prompts = PromptFiles.forGrading(prompt, folder);
    }

    @Override
    public List<Verdict> grade(Grading work, Workshop shop) throws InterruptedException {
        Map<Settings, List<Criterion>> together = new LinkedHashMap<>();
        for (Criterion c : work.criteria()) together.computeIfAbsent(with(c), s -> new ArrayList<>()).add(c);
        List<Verdict> verdicts = new ArrayList<>();
        for (Map.Entry<Settings, List<Criterion>> e : together.entrySet()) {
            JudgeSettings settings = JudgeSettings.read(e.getKey(), usual);
            Panel panel = new Panel(line, settings, prompts.read(settings.asking().prompt(), work.task().key()),
                    new Rater(RaterKind.JUDGE, NAME + ":" + settings.label()));
            verdicts.addAll(panel.grade(work, e.getValue(), shop));
        }
        return verdicts;
    }

    /** That no model is named is no fault of a suite; a run is told of it when the models are asked for. */
    @Override
    public void check(Criterion criterion, Task task, Problems problems) {
        try {
            prompts.read(JudgeSettings.read(with(criterion), usual.isEmpty() ? SOME_MODEL : usual).asking().prompt(), task.key());
        } catch (SettingsError e) {
            problems.error(Place.in("task \"" + task.id() + "\", criterion \"" + criterion.id() + "\""), "The judge cannot grade it: " + e.getMessage() + ".",
                    "Correct it with the criterion, or with --grader judge[…].");
        }
    }

    @Override
    public Optional<String> fingerprint(Criterion criterion) {
        JudgeSettings settings = JudgeSettings.read(with(criterion), usual);
        return Optional.of(Digester.of(METHOD).text(prompts.identity(settings.asking().prompt())).text(settings.toString()).finish().hex());
    }

    @Override
    public List<ModelName> models(Criterion criterion) {
        return JudgeSettings.read(with(criterion), usual).models();
    }

    @Override
    public String describe() {
        return "asks language models; model " + (usual.isEmpty() ? "as the criterion or --grader judge[model=…] names it" : usual + " where none is named")
                + "; prompt " + prompts.identity("").substring(0, 12);
    }

    private static Settings with(Criterion criterion) {
        return criterion.grader().map(g -> g.with()).orElse(Settings.EMPTY);
    }
}
