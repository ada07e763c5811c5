// SPDX-License-Identifier: Apache-2.0
package assay.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Watches the folders of {@value #FOLDERS}, the user's own last. What lies there is installed when this component is,
 * so that a command finds it; changes are seen while the workbench runs.
 */
@Component(service = Deployment.class, immediate = true)
public final class Deployment {
    static final String FOLDERS = "assay.deploy.dir";
    private static final long PAUSE_MILLIS = 100;
    private static final int FIRST_LOOKS = 50;

    private final List<Path> places;
    private final Path copies;
    final Swap swap;
    final Folders folders;
    final Candidates candidates;
    final Refusals refusals = new Refusals();
    private final ExecutorService parting = Executors.newCachedThreadPool(Deployment::thread);
    private final Thread watcher = new Thread(this::watch, "deploy");

    @Activate
    public Deployment(BundleContext context, @Reference ServiceComponentRuntime components,
            @Reference(service = LoggerFactory.class) Logger log) throws InterruptedException {
        places = Arrays.stream(String.valueOf(context.getProperty(FOLDERS)).split(",")).map(String::strip).filter(p -> !p.isEmpty()).map(Path::of).toList();
        copies = context.getDataFile("jars").toPath();
        swap = new Swap(context, new Readiness(context, components));
        candidates = new Candidates(places.getLast().resolve("candidates"));
        folders = new Folders(places, copies, swap, refusals, log::error);
        for (int i = 0; folders.look(Runnable::run) && i < FIRST_LOOKS; i++) Thread.sleep(20);
        watcher.setDaemon(true);
        watcher.start();
    }

    Parcel take(Path file) throws Refused {
        return Parcel.take(file, copies);
    }

    /** Has a bundle take over and keeps it among the user's own; returns when the calls of the old one have ended. */
    Bundle bring(Parcel parcel) throws Refused, IOException, InterruptedException {
        try {
            Swap.Taken taken = folders.keep(parcel, places.getLast());
            refusals.forget(parcel.symbolicName());
            taken.before().forEach(swap::retire);
            return taken.fresh();
        } catch (Refused e) {
            refusals.note(parcel.symbolicName(), parcel.symbolicName(), parcel.version(), e);
            throw e;
        }
    }

    private static Thread thread(Runnable task) {
        Thread t = new Thread(task, "deploy-parting");
        t.setDaemon(true);
        return t;
    }

    private void watch() {
        try {
            while (!Thread.interrupted()) {
                Thread.sleep(PAUSE_MILLIS);
                folders.look(parting);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the workbench stops
        }
    }

    @Deactivate
    void stop() {
        watcher.interrupt();
        parting.shutdown();
    }
}
