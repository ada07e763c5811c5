// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A bundle that cannot start. */
public final class Broken implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("the cellar is flooded");
    }

    @Override
    public void stop(BundleContext context) {
        // never started
    }
}
