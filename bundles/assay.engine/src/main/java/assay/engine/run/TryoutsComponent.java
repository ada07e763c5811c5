// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.run.Stamp;
import assay.core.spi.engine.Progress;
import assay.core.spi.engine.Tryouts;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Suites;
import assay.core.spi.suite.Texts;
import assay.engine.model.Backoff;
import assay.engine.plugin.Candidate;
import assay.engine.plugin.Shelves;
import assay.engine.time.Time;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tryouts as a service. */
@Component
public final class TryoutsComponent implements Tryouts {
    private final BundleContext context;
    private final Shelves shelves;
    private final Suites suites;
    private final Texts texts;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    @Activate
    public TryoutsComponent(BundleContext context, @Reference Shelves shelves, @Reference Suites suites, @Reference Texts texts) {
        this.context = context;
        this.shelves = shelves;
        this.suites = suites;
        this.texts = texts;
    }

    @Override
    public Tryout tryOut(RunStore store, Request request, Progress progress) throws InterruptedException {
        Candidate candidate = shelves.trying(request.bundle());
        Tools tools = new Tools(candidate.crew(), suites, texts, Time.system(), Backoff.DEFAULT);
        TryingOut tryout = new TryingOut(tools, candidate, store, request);
        if (!busy.add(tryout.name()))
            throw new UserError(Place.in("plugins try"), "This tryout is going on in another terminal.", "Wait until that has ended.");
        try {
            return tryout.tryOut(this::builds, progress);
        } finally {
            busy.remove(tryout.name());
        }
    }

    private List<Stamp> builds() {
        return List.of(shelves.stampOf(context.getBundle()));
    }
}
