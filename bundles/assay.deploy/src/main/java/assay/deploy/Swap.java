// SPDX-License-Identifier: Apache-2.0
package assay.deploy;

import assay.core.spi.engine.Tryouts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * Puts a bundle beside the version that runs, and lets go of that one when the new one is ready. Bundles of the
 * distribution are stopped and not uninstalled, so that they are there again when the other is removed.
 */
final class Swap {
    private static final String OF_THE_DISTRIBUTION = "assay:";

    private final BundleContext context;
    private final Readiness readiness;

    Swap(BundleContext context, Readiness readiness) {
        this.context = context;
        this.readiness = readiness;
    }

    /** Bundles of this name that are started. */
    List<Bundle> running(String symbolicName) {
        return installed(symbolicName).stream().filter(b -> (b.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0 && !isCandidate(b)).toList();
    }

    private List<Bundle> installed(String symbolicName) {
        return Arrays.stream(context.getBundles()).filter(b -> symbolicName.equals(b.getSymbolicName())).toList();
    }

    private static boolean isCandidate(Bundle bundle) {
        return bundle.getLocation().startsWith(Tryouts.CANDIDATE);
    }

    static boolean isOfTheDistribution(Bundle bundle) {
        return bundle.getLocation().startsWith(OF_THE_DISTRIBUTION);
    }

    /**
     * A bundle that has taken over.
     *
     * @param before what ran until now; new calls go past it, and it waits to be let go of
     */
    record Taken(Bundle fresh, List<Bundle> before) {}

    /** @throws Refused when the new one cannot take over; the old one then was never touched */
    Taken bring(Parcel parcel) throws Refused, InterruptedException {
        if (parcel.symbolicName().equals(context.getBundle().getSymbolicName()))
            throw new Refused("the bundle that swaps bundles is part of the distribution and is replaced with it");
        List<Bundle> before = running(parcel.symbolicName());
        return new Taken(started(parcel, parcel.location(), before), before);
    }

    /** Puts a bundle there to be tried: it has the names of the one that runs, and takes none from it. */
    Bundle audition(Parcel parcel) throws Refused, InterruptedException {
        return started(parcel, Tryouts.CANDIDATE + parcel.location(), running(parcel.symbolicName()));
    }

    private Bundle started(Parcel parcel, String location, List<Bundle> before) throws Refused, InterruptedException {
        Bundle fresh = install(parcel, location);
        try {
            start(fresh);
            readiness.await(fresh, before);
        } catch (Refused | InterruptedException | RuntimeException e) {
            drop(fresh);
            throw e;
        }
        return fresh;
    }

    private Bundle install(Parcel parcel, String location) throws Refused {
        try (InputStream in = Files.newInputStream(parcel.copy())) {
            return context.installBundle(location, in);
        } catch (IOException | BundleException e) {
            throw new Refused("it cannot be installed: " + e.getMessage());
        }
    }

    private void start(Bundle bundle) throws Refused {
        try {
            bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
            throw new Refused(Lacks.reason(context, bundle, e));
        }
    }

    /** Has what the distribution brings under the same name take over from a bundle that is to be let go of. */
    void replace(Bundle bundle) throws Refused {
        for (Bundle b : installed(bundle.getSymbolicName()))
            if (b != bundle && isOfTheDistribution(b) && b.getState() != Bundle.ACTIVE) start(b);
    }

    /** Lets go of a bundle; returns when its calls have ended. */
    void retire(Bundle old) {
        try {
            old.stop(Bundle.STOP_TRANSIENT);
        } catch (BundleException e) {
            System.getLogger(Swap.class.getName()).log(System.Logger.Level.WARNING, old.getSymbolicName() + " does not stop in order", e);
        }
        if (!isOfTheDistribution(old)) drop(old);
    }

    private static void drop(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException | IllegalStateException e) {
            System.getLogger(Swap.class.getName()).log(System.Logger.Level.WARNING, bundle.getSymbolicName() + " is not uninstalled in order", e);
        }
        String location = isCandidate(bundle) ? bundle.getLocation().substring(Tryouts.CANDIDATE.length()) : bundle.getLocation();
        if (location.startsWith("file:")) new java.io.File(location.substring("file:".length())).delete();
    }
}
