// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge;

import assay.core.content.Digester;
import assay.core.grading.Preference;
import assay.core.grading.Rater;
import assay.core.grading.RaterKind;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.Name;
import assay.core.spi.comparer.Comparer;
import assay.core.spi.comparer.Pair;
import assay.core.spi.grader.Rates;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Key;
import assay.core.work.ModelName;
import assay.grader.judge.panel.Line;
import assay.grader.judge.panel.PairPanel;
import assay.grader.judge.prompt.PromptFiles;
import assay.grader.judge.setting.JudgeSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Compares two submissions by asking language models, in both orders. */
@Component(service = Comparer.class, configurationPid = Config.PID)
@Name(JudgeGrader.NAME)
@Rates(kind = RaterKind.JUDGE)
public final class JudgeComparer implements Comparer {
    private static final String METHOD = "assay.grader.judge/pairs/1";

    private final Line line = new Line();
    private final PromptFiles prompts;
    private final String usual;

    @Activate
    public JudgeComparer(Config config) {
        this(config.model(), config.pairPrompt(), Path.of(config.promptFolder()));
    }

    JudgeComparer(String usual, String prompt, Path folder) {
        this.usual = usual;
        this.prompts = PromptFiles.forPairs(prompt, folder);
    }

    @Override
    public Preference compare(Pair work, Workshop shop) throws InterruptedException {
        JudgeSettings settings = JudgeSettings.read(work.with(), usual);
        Rater rater = new Rater(RaterKind.JUDGE, JudgeGrader.NAME + ":" + settings.label());
        return new PairPanel(line, settings, prompts.read(settings.asking().prompt(), work.task().key()), rater).compare(work, shop);
    }

    @Override
    public void check(Settings with, Problems problems) {
        try {
            prompts.read(JudgeSettings.read(with, usual).asking().prompt(), Key.NONE);
        } catch (SettingsError e) {
            problems.error(Place.in("--by"), "The judge cannot compare: " + e.getMessage() + ".",
                    "Write for instance --by judge[model=openai:gpt-5].");
        }
    }

    @Override
    public Optional<String> fingerprint(Settings with) {
        JudgeSettings settings = JudgeSettings.read(with, usual);
        return Optional.of(Digester.of(METHOD).text(prompts.identity(settings.asking().prompt())).text(settings.toString()).finish().hex());
    }

    @Override
    public List<ModelName> models(Settings with) {
        return JudgeSettings.read(with, usual).models();
    }
}
