// SPDX-License-Identifier: Apache-2.0
package assay.core.work;

import assay.core.settings.Settings;
import java.util.Objects;
import java.util.Optional;

/**
 * Who does the work: a solver, the model it uses if it needs one, and settings of both.
 *
 * @param solver name under which a solver registers, such as {@code single} or {@code baseline}
 * @param model absent for a solver that needs none
 * @param variant what a model-free solver is to do, such as {@code lead}; empty when there is a model
 * @param prompt the file that the setting {@code prompt} names, as it was when the run was planned
 */
public record Worker(String solver, Optional<ModelName> model, String variant, Settings settings, Optional<PromptFile> prompt) {
    /** Without a prompt file. */
    public Worker(String solver, Optional<ModelName> model, String variant, Settings settings) {
        this(solver, model, variant, settings, Optional.empty());
    }

    public Worker {
        if (solver.isBlank()) throw new IllegalArgumentException("a worker needs a solver");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(prompt, "prompt");
        if (model.isPresent() && !variant.isEmpty())
            throw new IllegalArgumentException("a worker has a model or a variant, not both");
    }

    public static Worker withModel(String solver, ModelName model, Settings settings) {
        return new Worker(solver, Optional.of(model), "", settings);
    }

    public static Worker modelFree(String solver, String variant) {
        return new Worker(solver, Optional.empty(), variant, Settings.EMPTY);
    }

    /** The same worker with the text of its prompt file settled. */
    public Worker prompted(PromptFile file) {
        return new Worker(solver, model, variant, settings, Optional.of(file));
    }

    /** As a user writes it: {@code [SOLVER/]PROVIDER:MODEL[k=v,…]} or {@code SOLVER:VARIANT}. Unique in a run. */
    public String label() {
        return model.map(m -> (solver.equals("single") ? "" : solver + "/") + m).orElse(solver + ":" + variant) + settings.bracketed();
    }

    @Override
    public String toString() {
        return label();
    }
}
