// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** Says in plain words which bundles are not active, and what each of them lacks. */
final class Diagnosis {

    private final List<BundleRevision> revisions;
    private final Map<Bundle, BundleException> failures;

    Diagnosis(Bundle[] bundles, Map<Bundle, BundleException> failures) {
        this.revisions = Arrays.stream(bundles).map(bundle -> bundle.adapt(BundleRevision.class)).toList();
        this.failures = failures;
    }

    /** A line a bundle; none when all is well. */
    List<String> lines() {
        return revisions.stream().filter(this::isFaulty).map(this::line).collect(Collectors.toCollection(ArrayList::new));
    }

    private boolean isFaulty(BundleRevision revision) {
        var bundle = revision.getBundle();
        return failures.containsKey(bundle) || bundle.getState() == Bundle.INSTALLED;
    }

    private String line(BundleRevision revision) {
        return "Bundle " + revision.getSymbolicName() + " " + revision.getVersion() + " is not active: " + reason(revision);
    }

    private String reason(BundleRevision revision) {
        var lacks = revision.getDeclaredRequirements(null).stream().filter(this::isLacking).map(Requirement::words).toList();
        if (!lacks.isEmpty()) {
            return "it needs " + String.join(" and ", lacks) + ", which no installed bundle provides.";
        }
        var waitsFor = revision.getDeclaredRequirements(null).stream().filter(Diagnosis::isMandatory)
                .flatMap(this::unresolvedProviders).distinct().sorted().toList();
        if (revision.getBundle().getState() == Bundle.INSTALLED && !waitsFor.isEmpty()) {
            return "it waits for " + String.join(" and ", waitsFor) + ".";
        }
        var failure = failures.get(revision.getBundle());
        return failure == null ? "the framework does not say why." : innermost(failure).toString();
    }

    private boolean isLacking(BundleRequirement requirement) {
        return isMandatory(requirement)
                && revisions.stream().noneMatch(provider -> provides(provider, requirement));
    }

    /** Symbolic names of unresolved bundles, where only such bundles provide what is required. */
    private java.util.stream.Stream<String> unresolvedProviders(BundleRequirement requirement) {
        var providers = revisions.stream().filter(provider -> provides(provider, requirement)).toList();
        return providers.stream().allMatch(provider -> provider.getBundle().getState() == Bundle.INSTALLED)
                ? providers.stream().filter(provider -> provider != requirement.getRevision()).map(BundleRevision::getSymbolicName)
                : java.util.stream.Stream.empty();
    }

    private static boolean provides(BundleRevision provider, BundleRequirement requirement) {
        return provider.getDeclaredCapabilities(requirement.getNamespace()).stream().anyMatch(requirement::matches);
    }

    private static boolean isMandatory(BundleRequirement requirement) {
        var directives = requirement.getDirectives();
        return !Constants.RESOLUTION_OPTIONAL.equals(directives.get(Constants.RESOLUTION_DIRECTIVE))
                && Constants.EFFECTIVE_RESOLVE.equals(
                        directives.getOrDefault(Constants.EFFECTIVE_DIRECTIVE, Constants.EFFECTIVE_RESOLVE));
    }

    private static Throwable innermost(Throwable failure) {
        return failure.getCause() == null ? failure : innermost(failure.getCause());
    }
}
