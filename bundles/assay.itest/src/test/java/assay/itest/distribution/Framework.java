// SPDX-License-Identifier: Apache-2.0
package assay.itest.distribution;

import assay.itest.workplace.Workplace;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.felix.framework.Felix;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/** Felix inside the test, with bundles of the distribution and nothing on its own class path. */
final class Framework implements AutoCloseable {
    private final Felix felix;

    Framework(Path storage) throws BundleException {
        felix = new Felix(new HashMap<>(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString(),
                Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT, "felix.log.level", "1")));
        felix.start();
    }

    /** The jars of the distribution whose name starts so. */
    static List<Path> jars(String start) throws IOException {
        try (Stream<Path> jars = Files.list(Workplace.distribution().resolve("bundles"))) {
            return jars.filter(j -> j.getFileName().toString().startsWith(start)).sorted().toList();
        }
    }

    /** Symbolic names of the bundles that the distribution starts only when a command wants them. */
    static Set<String> startedLater() throws IOException {
        Properties settings = new Properties();
        try (Reader in = Files.newBufferedReader(Workplace.distribution().resolve("conf/framework.properties"))) {
            settings.load(in);
        }
        return Set.of(settings.getProperty("assay.start.later", "").split("\\s*,\\s*"));
    }

    List<Bundle> install(List<Path> jars) throws BundleException {
        List<Bundle> installed = new ArrayList<>();
        for (Path jar : jars) installed.add(felix.getBundleContext().installBundle(jar.toUri().toString()));
        return installed;
    }

    /** Whether every bundle finds what it requires. */
    boolean resolves(List<Bundle> bundles) {
        return felix.adapt(FrameworkWiring.class).resolveBundles(bundles);
    }

    @Override
    public void close() throws Exception {
        felix.stop();
        felix.waitForStop(20_000);
    }
}
