// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleRevision;

/** Installs the bundles of a distribution and starts them in order. */
final class Bundles {

    private final BundleContext context;
    private final List<Bundle> installed = new ArrayList<>();
    private final Map<Bundle, BundleException> failures = new HashMap<>();
    private String asInstalled = "";

    Bundles(BundleContext context) {
        this.context = context;
    }

    /** What the framework has kept is not read again. */
    void install(List<Path> files) throws IOException, BundleException {
        for (var file : files) {
            var location = "assay:" + file.getFileName();
            var kept = context.getBundle(location);
            installed.add(kept == null ? install(location, file) : kept);
        }
        asInstalled = state();
    }

    /** Those with these names, in this order. A bundle that fails does not keep others from starting. */
    void startThese(List<String> names) {
        installed.stream()
                .filter(bundle -> names.contains(bundle.getSymbolicName()) && !isFragment(bundle))
                .sorted(Comparator.comparingInt(bundle -> names.indexOf(bundle.getSymbolicName())))
                .forEach(this::start);
    }

    /** Those that were not started yet, by file name, but for those with these names. */
    void startOthers(List<String> later) {
        installed.stream()
                .filter(bundle -> !later.contains(bundle.getSymbolicName()) && bundle.getState() != Bundle.ACTIVE && !failures.containsKey(bundle) && !isFragment(bundle))
                .forEach(this::start);
    }

    /** All bundles of the framework but those that are started later. */
    Bundle[] wanted(List<String> later) {
        return Arrays.stream(context.getBundles()).filter(bundle -> !later.contains(bundle.getSymbolicName())).toArray(Bundle[]::new);
    }

    /** Why a bundle could not be started. */
    Map<Bundle, BundleException> failures() {
        return Map.copyOf(failures);
    }

    /** Whether nothing was installed, updated or removed since. */
    boolean unchanged() {
        return state().equals(asInstalled);
    }

    private Bundle install(String location, Path file) throws IOException, BundleException {
        try (var in = Files.newInputStream(file)) {
            return context.installBundle(location, in);
        }
    }

    private void start(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException failure) {
            failures.put(bundle, failure);
        }
    }

    private String state() {
        var state = new StringBuilder();
        Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getBundleId() != 0)
                .forEach(bundle -> state.append(bundle.getLocation()).append(' ').append(bundle.getLastModified()).append('\n'));
        return state.toString();
    }

    private static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }
}
