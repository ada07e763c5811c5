// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.work.PromptFile;
import assay.core.work.Worker;
import assay.engine.document.Attaching;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What solvers say of themselves in service properties, and which settings of a worker are whose. */
public final class Traits {
    private static final String NEEDS_MODEL = "assay.solver.needsModel";
    private static final String SEES_REFERENCE = "assay.solver.seesReference";
    private static final String TAKES_PROMPT = "assay.solver.takesPrompt";
    private static final String OWN_SETTINGS = "assay.solver.settings";
    private static final String REFERENCE_VARIANTS = "assay.solver.referenceVariants";
    /** Settings whose keys start so are the solver's, like those that it names; all others of a worker with a model are the model's. */
    private static final String SOLVERS_OWN = "solver.";

    private Traits() {}

    /** @param property of the solver's service, by key */
    public static boolean needsModel(Function<String, Optional<String>> property) {
        return property.apply(NEEDS_MODEL).map(Boolean::parseBoolean).orElse(true);
    }

    public static boolean takesPrompt(Function<String, Optional<String>> property) {
        return property.apply(TAKES_PROMPT).map(Boolean::parseBoolean).orElse(false);
    }

    public static boolean seesReference(Function<String, Optional<String>> property, Worker worker) {
        return property.apply(SEES_REFERENCE).map(Boolean::parseBoolean).orElse(false)
                || property.apply(REFERENCE_VARIANTS).map(v -> List.of(v.split(",")).contains(worker.variant())).orElse(false);
    }

    public static Settings modelSettings(Function<String, Optional<String>> property, Worker worker) {
        List<String> own = property.apply(OWN_SETTINGS).map(keys -> List.of(keys.split(","))).orElse(List.of());
        Map<String, Setting> models = new LinkedHashMap<>(worker.settings().values());
        models.keySet().removeIf(k -> k.startsWith(SOLVERS_OWN) || own.contains(k) || k.equals(Attaching.KEY) || k.equals(PromptFile.KEY));
        return new Settings(models);
    }
}
