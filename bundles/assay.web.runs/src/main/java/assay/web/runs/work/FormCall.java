// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.work;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.command.Call;
import assay.core.spi.command.Usage;
import assay.core.spi.web.Form;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A form in place of words: a field for each parameter and option, what repeats a line each. */
record FormCall(Usage usage, Form form, List<String> given, Path directory, String store) implements Call {
    /** @param given the parameters, where the form has no fields for them */
    FormCall {
        given = List.copyOf(given);
        for (Usage.Parameter p : usage.parameters())
            if (given.isEmpty() && lines(form, p.label()).size() < p.least())
                throw new UserError(Place.in(p.label()), "Nothing stands there.", "Write " + p.help() + ".");
    }

    @Override
    public List<String> parameters() {
        return given.isEmpty() ? usage.parameters().stream().flatMap(p -> lines(form, p.label()).stream()).toList() : given;
    }

    @Override
    public boolean flag(String option) {
        return form.text(option).isPresent();
    }

    @Override
    public Optional<String> value(String option) {
        return form.text(option).map(String::strip).filter(v -> !v.isEmpty())
                .or(() -> usage.options().stream().filter(o -> o.name().equals(option)).map(Usage.Option::fallback).filter(f -> !f.isEmpty()).findFirst());
    }

    @Override
    public List<String> values(String option) {
        return lines(form, option);
    }

    private static List<String> lines(Form form, String field) {
        return form.texts(field).stream().flatMap(String::lines).map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    @Override
    public boolean json() {
        return false;
    }
}
