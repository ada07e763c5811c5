// SPDX-License-Identifier: Apache-2.0
package assay.suite.command;

import assay.core.spi.Name;
import assay.suite.lint.Installed;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The plugins of the running framework, looked up at each use, so that they may come and go between two. */
final class FrameworkPlugins implements Installed {
    private final BundleContext framework;

    FrameworkPlugins(BundleContext framework) {
        this.framework = framework;
    }

    @Override
    public <T, R> Optional<R> use(Class<T> kind, String name, Use<T, R> use) throws Exception {
        Optional<ServiceReference<T>> found = find(kind, name);
        T plugin = found.isPresent() ? framework.getService(found.get()) : null;
        if (plugin == null) return Optional.empty();
        try {
            return Optional.of(use.with(plugin));
        } finally {
            framework.ungetService(found.get());
        }
    }

    @Override
    public Optional<String> property(Class<?> kind, String name, String key) {
        return find(kind, name).map(r -> r.getProperty(key)).map(String::valueOf);
    }

    @Override
    public List<String> names(Class<?> kind) {
        return references(kind).stream().map(FrameworkPlugins::name).sorted().distinct().toList();
    }

    private <T> Optional<ServiceReference<T>> find(Class<T> kind, String name) {
        return references(kind).stream().filter(r -> name(r).equals(name)).max(Comparator.naturalOrder());
    }

    private <T> Collection<ServiceReference<T>> references(Class<T> kind) {
        try {
            return framework.getServiceReferences(kind, "(" + Name.KEY + "=*)");
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("this filter is well-formed", e);
        }
    }

    private static String name(ServiceReference<?> reference) {
        return String.valueOf(reference.getProperty(Name.KEY));
    }
}
