// SPDX-License-Identifier: Apache-2.0
package assay.engine.command;

import assay.core.grading.ScoringProfile;
import assay.core.grading.SuiteProfiles;
import assay.core.problem.Nearest;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.problem.UserError;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.suite.Suites;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scoring profile that {@code --profile} names: one of the suites' own, or a built-in one. */
final class Profiles {
    private final Suites suites;

    Profiles(Suites suites) {
        this.suites = suites;
    }

    /** Empty when the user names none. */
    Optional<ScoringProfile> wanted(Call call, List<Path> places) throws IOException {
        Optional<String> name = call.value("profile");
        if (name.isEmpty()) return Optional.empty();
        List<String> known = new ArrayList<>(ScoringProfile.BUILT_IN.stream().map(ScoringProfile::name).toList());
        for (Path place : places) {
            Settings defaults = suites.read(place, task -> {}, new Problems()).defaults();
            Optional<ScoringProfile> found = SuiteProfiles.named(name.get(), defaults);
            if (found.isPresent()) return found;
            defaults.list("profiles").forEach(p -> known.add(nameOf(p)));
        }
        return Optional.of(ScoringProfile.builtIn(name.get()).orElseThrow(() -> new UserError(Place.in("--profile"),
                "There is no scoring profile \"" + name.get() + "\"." + Nearest.hint(name.get(), known), "There are: " + String.join(", ", known) + ".")));
    }

    private static String nameOf(Setting profile) {
        return profile instanceof Settings s ? s.text("name").orElse("?") : "?";
    }
}
