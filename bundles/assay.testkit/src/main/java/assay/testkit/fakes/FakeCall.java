// SPDX-License-Identifier: Apache-2.0
package assay.testkit.fakes;

import assay.core.spi.command.Call;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A call of a command, made of words. */
public record FakeCall(Path directory, List<String> parameters, Map<String, List<String>> options) implements Call {
    /** A call from the folder of the test's process. */
    public static FakeCall of(String... parameters) {
        return in(Path.of("").toAbsolutePath(), parameters);
    }

    public static FakeCall in(Path directory, String... parameters) {
        return new FakeCall(directory, List.of(parameters), Map.of());
    }

    public FakeCall with(String option, String... values) {
        Map<String, List<String>> more = new HashMap<>(options);
        more.put(option, List.of(values));
        return new FakeCall(directory, parameters, more);
    }

    @Override
    public boolean flag(String option) {
        return options.containsKey(option);
    }

    @Override
    public Optional<String> value(String option) {
        return values(option).stream().findFirst();
    }

    @Override
    public List<String> values(String option) {
        return options.getOrDefault(option, List.of());
    }

    @Override
    public String store() {
        return ".assay";
    }

    @Override
    public boolean json() {
        return flag("json");
    }
}
