// SPDX-License-Identifier: Apache-2.0
package assay.testkit.engine;

import assay.core.spi.engine.Lending;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Plugins that a test installs. */
public final class FakeLending implements Lending {
    private record Entry(Class<?> kind, Object plugin, Map<String, String> properties) {}

    private final Map<String, Entry> entries = new TreeMap<>();

    public <T> FakeLending with(Class<T> kind, String name, T plugin) {
        return with(kind, name, plugin, Map.of());
    }

    public <T> FakeLending with(Class<T> kind, String name, T plugin, Map<String, String> properties) {
        entries.put(name, new Entry(kind, plugin, properties));
        return this;
    }

    @Override
    public <T, R, X extends Exception> Optional<R> use(Class<T> kind, String name, Use<T, R, X> use) throws X, InterruptedException {
        Entry entry = entries.get(name);
        return entry == null || entry.kind() != kind ? Optional.empty() : Optional.of(use.with(kind.cast(entry.plugin())));
    }

    @Override
    public Optional<String> property(Class<?> kind, String name, String key) {
        return Optional.ofNullable(entries.get(name)).map(e -> e.properties().get(key));
    }

    @Override
    public List<String> names(Class<?> kind) {
        return entries.entrySet().stream().filter(e -> e.getValue().kind() == kind).map(Map.Entry::getKey).toList();
    }
}
