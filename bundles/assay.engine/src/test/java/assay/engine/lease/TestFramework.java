// SPDX-License-Identifier: Apache-2.0
package assay.engine.lease;

import assay.core.spi.engine.Tryouts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** A real framework, and bundles with a {@code Greeter} in them. */
public final class TestFramework implements AutoCloseable {
    private final Framework framework;

    public TestFramework(Path cache) throws BundleException {
        framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString(), Constants.FRAMEWORK_STORAGE_CLEAN, "onFirstInit"));
        framework.start();
    }

    public BundleContext context() {
        return framework.getBundleContext();
    }

    /** Installs and starts a bundle that registers a greeter. */
    public Bundle greeter(String symbolicName, String version, String name) throws BundleException, IOException {
        return started("test:" + symbolicName + ":" + version, symbolicName, version, name);
    }

    /** Installs and starts a bundle with a greeter that is only tried. */
    public Bundle candidate(String symbolicName, String version, String name) throws BundleException, IOException {
        return started(Tryouts.CANDIDATE + symbolicName, symbolicName, version, name);
    }

    private Bundle started(String location, String symbolicName, String version, String name) throws BundleException, IOException {
        Bundle b = context().installBundle(location, jar(symbolicName, version, name));
        b.start();
        return b;
    }

    static InputStream jar(String symbolicName, String version, String name) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, symbolicName);
        main.putValue(Constants.BUNDLE_VERSION, version);
        main.putValue(Constants.BUNDLE_ACTIVATOR, "assay.engine.lease.plugin.Greeter");
        main.putValue(Constants.IMPORT_PACKAGE, "org.osgi.framework");
        main.putValue("Greeter-Name", name);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
            for (String type : new String[] {"Greeter", "Late"}) {
                String path = "assay/engine/lease/plugin/" + type + ".class";
                out.putNextEntry(new ZipEntry(path));
                try (InputStream in = TestFramework.class.getClassLoader().getResourceAsStream(path)) {
                    in.transferTo(out);
                }
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    public Framework framework() {
        return framework;
    }

    @Override
    public void close() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }
}
