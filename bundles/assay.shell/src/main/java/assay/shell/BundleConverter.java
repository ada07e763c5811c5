// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import java.util.Arrays;
import java.util.List;
import org.apache.felix.service.command.Converter;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Finds the bundle that a line for the Felix shell means, by its number or its symbolic name. Gogo's own converter comes with
 * its dialogue, which a single line does not start.
 */
@Component(property = Converter.CONVERTER_CLASSES + "=org.osgi.framework.Bundle")
public final class BundleConverter implements Converter {
    private final BundleContext context;

    @Activate
    public BundleConverter(BundleContext context) {
        this.context = context;
    }

    @Override
    public @Nullable Object convert(Class<?> wanted, Object word) {
        if (wanted != Bundle.class) return null;
        String text = word.toString();
        if (text.matches("\\d{1,18}")) return context.getBundle(Long.parseLong(text));
        List<Bundle> named = Arrays.stream(context.getBundles()).filter(b -> text.equals(b.getSymbolicName())).toList();
        return named.size() == 1 ? named.get(0) : null;
    }

    @Override
    public @Nullable CharSequence format(Object target, int level, Converter escape) {
        return null;
    }
}
