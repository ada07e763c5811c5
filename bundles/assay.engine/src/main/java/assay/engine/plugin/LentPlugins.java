// SPDX-License-Identifier: Apache-2.0
package assay.engine.plugin;

import assay.core.problem.Resumable;
import assay.core.spi.engine.Lending;
import assay.engine.lease.Lender;
import assay.engine.lease.Unavailable;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lends to commands what the engine lends to its runs. */
@Component
public final class LentPlugins implements Lending {
    private final Shelves shelves;

    @Activate
    public LentPlugins(@Reference Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    public <T, R, X extends Exception> Optional<R> use(Class<T> kind, String name, Use<T, R, X> use) throws X, InterruptedException {
        Lender<T> lender = shelves.lender(kind);
        if (!lender.knows(name)) return Optional.empty();
        try {
            return lender.lend(name, lease -> Optional.of(use.with(lease.service())));
        } catch (Unavailable gone) {
            throw new Resumable("Plugin " + gone.getMessage() + ".", gone);
        }
    }

    @Override
    public Optional<String> property(Class<?> kind, String name, String key) {
        return shelves.lender(kind).offer(name).flatMap(o -> o.property(key));
    }

    @Override
    public List<String> names(Class<?> kind) {
        return shelves.lender(kind).names();
    }
}
