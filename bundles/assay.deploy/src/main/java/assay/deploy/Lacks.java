// SPDX-License-Identifier: Apache-2.0
package assay.deploy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** Why a bundle did not start, in one sentence. */
final class Lacks {
    private Lacks() {}

    static String reason(BundleContext context, Bundle bundle, BundleException failure) {
        String lacking = imports(context, bundle);
        if (!lacking.isEmpty()) return lacking;
        Throwable cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return "it does not start: " + Told.of(String.valueOf(cause));
    }

    /** What it needs and nobody has; empty when that is nothing. */
    static String imports(BundleContext context, Bundle bundle) {
        List<BundleRevision> all = Arrays.stream(context.getBundles()).map(b -> b.adapt(BundleRevision.class)).filter(r -> r != null).toList();
        String lacking = bundle.adapt(BundleRevision.class).getDeclaredRequirements(null).stream().filter(Lacks::isMandatory)
                .filter(r -> all.stream().noneMatch(p -> p.getDeclaredCapabilities(r.getNamespace()).stream().anyMatch(r::matches)))
                .map(Lacks::words).distinct().sorted().collect(Collectors.joining(" and "));
        return lacking.isEmpty() ? "" : "it needs " + lacking + ", which no installed bundle provides";
    }

    private static boolean isMandatory(BundleRequirement requirement) {
        return !"optional".equals(requirement.getDirectives().get("resolution"))
                && "resolve".equals(requirement.getDirectives().getOrDefault("effective", "resolve"));
    }

    private static String words(BundleRequirement requirement) {
        String filter = requirement.getDirectives().getOrDefault("filter", "");
        String kind = requirement.getNamespace().equals("osgi.wiring.package") ? "package" : requirement.getNamespace();
        return kind + " " + filter.replace("(" + requirement.getNamespace() + "=", "(").replaceAll("^\\(([^()&|!]+)\\)$", "$1");
    }
}
