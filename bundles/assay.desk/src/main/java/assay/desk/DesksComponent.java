// SPDX-License-Identifier: Apache-2.0
package assay.desk;

import assay.core.run.Stamp;
import assay.core.spi.desk.Desk;
import assay.core.spi.desk.Desks;
import assay.core.spi.engine.Plugins;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.desk.queue.StoredDesk;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.WeakHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The desks of the stores that are open. Settings: PID {@code assay.desk}. */
@Component(configurationPid = "assay.desk")
public final class DesksComponent implements Desks {
    private final Texts texts;
    private final Plugins plugins;
    private final String bundle;
    private final String version;
    private final Duration reserved;
    private final Duration idleCap;
    private final Map<RunStore, SoftReference<StoredDesk>> desks = new WeakHashMap<>();

    /** Settings of the desk. */
    @interface Config {
        /** How long a person keeps an item that nothing is done with. */
        int reservationMinutes() default 60;

        /** Seconds that a person may do nothing visible and still be taken to be at work. */
        int idleSeconds() default 120;
    }

    @Activate
    public DesksComponent(BundleContext context, Config config, @Reference Texts texts, @Reference Plugins plugins) {
        this.texts = texts;
        this.plugins = plugins;
        this.bundle = context.getBundle().getSymbolicName();
        this.version = context.getBundle().getVersion().toString();
        this.reserved = Duration.ofMinutes(Math.max(1, config.reservationMinutes()));
        this.idleCap = Duration.ofSeconds(Math.max(1, config.idleSeconds()));
    }

    @Override
    public Desk of(RunStore store) {
        synchronized (desks) {
            SoftReference<StoredDesk> known = desks.get(store);
            StoredDesk desk = known == null ? null : known.get();
            if (desk != null) return desk;
            StoredDesk made = new StoredDesk(store, texts, Clock.systemUTC(), reserved, idleCap, this::stamp);
            desks.put(store, new SoftReference<>(made));
            return made;
        }
    }

    /** Of this bundle, whose commands the workbench lists with the digest of the jar. */
    private Stamp stamp() {
        String sha = plugins.all().stream().filter(p -> p.bundle().equals(bundle)).map(Plugins.Installed::sha256).findFirst().orElse("");
        return new Stamp("desk", bundle, version, sha);
    }
}
