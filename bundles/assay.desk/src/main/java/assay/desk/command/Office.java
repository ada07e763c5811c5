// SPDX-License-Identifier: Apache-2.0
package assay.desk.command;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.command.Call;
import assay.core.spi.desk.Desk;
import assay.core.spi.desk.Desks;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The desk of the store that a command names. */
@Component(service = Office.class)
public final class Office {
    private final RunStores stores;
    private final Desks desks;

    @Activate
    public Office(@Reference RunStores stores, @Reference Desks desks) {
        this.stores = stores;
        this.desks = desks;
    }

    /** Work at a desk. */
    @FunctionalInterface
    interface Work {
        int at(Desk desk, RunStore store) throws Exception;
    }

    int with(Call call, Work work) throws Exception {
        try (RunStore store = stores.open(call.store())) {
            return work.at(desks.of(store), store);
        }
    }

    /** Who sits at the desk. */
    static String who(Call call) {
        return call.value("as").orElseThrow(() -> new UserError(Place.in("--as"), "It is not said who grades.", "Name yourself with --as NAME."));
    }
}
