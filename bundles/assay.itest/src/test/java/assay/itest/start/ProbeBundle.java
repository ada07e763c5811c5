// SPDX-License-Identifier: Apache-2.0
package assay.itest.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Writes a bundle around {@link Probe}. */
final class ProbeBundle {

    private static final String PROBE = "assay/itest/start/Probe.class";

    private final Manifest manifest = new Manifest();
    private String policy = "optional";
    private String reference = "";

    ProbeBundle() {
        var headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "assay.probe");
        headers.putValue("Service-Component", "OSGI-INF/probe.xml");
    }

    ProbeBundle importing(String packages) {
        manifest.getMainAttributes().putValue("Import-Package", packages);
        return this;
    }

    /** {@code optional} or {@code require}. */
    ProbeBundle configured(String how) {
        policy = how;
        return this;
    }

    /** A component that waits for a service. */
    ProbeBundle referring(String service) {
        reference = "<reference name=\"supplier\" interface=\"" + service + "\"/>";
        return this;
    }

    void into(Path bundles) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(bundles.resolve("assay.probe.jar")), manifest)) {
            jar.putNextEntry(new ZipEntry("OSGI-INF/probe.xml"));
            jar.write(component().getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new ZipEntry(PROBE));
            try (var in = ProbeBundle.class.getClassLoader().getResourceAsStream(PROBE)) {
                in.transferTo(jar);
            }
        }
    }

    private String component() {
        return """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.5.0" name="assay.probe" immediate="true"
                    activate="activate" configuration-policy="%s">
                  <property name="main.thread" type="Boolean" value="true"/>
                  <property name="colour" type="String" value="default"/>
                  <service><provide interface="java.util.concurrent.Callable"/></service>
                  %s
                  <implementation class="assay.itest.start.Probe"/>
                </scr:component>
                """.formatted(policy, reference);
    }
}
