// SPDX-License-Identifier: Apache-2.0
package assay.pricing.command;

import assay.core.spi.command.Call;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A call made of words. */
record FakeCall(List<String> parameters, Map<String, String> options) implements Call {
    @Override
    public boolean flag(String option) {
        return options.containsKey(option);
    }

    @Override
    public Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    @Override
    public List<String> values(String option) {
        return value(option).stream().toList();
    }

    @Override
    public Path directory() {
        return Path.of("/");
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
