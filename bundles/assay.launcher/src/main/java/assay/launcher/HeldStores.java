// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Opens a door for every store that this process has, for as long. The bundle that keeps stores registers the folder of each as
 * a {@code Path}. The lock itself must not be looked at: closing any channel on it would let it go.
 */
final class HeldStores extends ServiceTracker<Path, Door> {

    private static final String HELD = "(&(objectClass=java.nio.file.Path)(assay.store.held=true))";

    private final OtherTerminals terminals;

    HeldStores(BundleContext context, OtherTerminals terminals) throws InvalidSyntaxException {
        super(context, context.createFilter(HELD), null);
        this.terminals = terminals;
    }

    @Override
    public Door addingService(ServiceReference<Path> reference) {
        var door = new Door(context.getService(reference));
        terminals.open(door);
        return door;
    }

    @Override
    public void removedService(ServiceReference<Path> reference, Door door) {
        terminals.shut(door);
        context.ungetService(reference);
    }
}
