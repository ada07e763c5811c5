// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.settings.Settings;
import assay.core.spi.model.Message;
import assay.core.spi.model.ModelProvider;
import assay.core.spi.model.Prompt;
import assay.testkit.model.Behaviour;
import assay.testkit.model.LoopbackServer;
import assay.testkit.model.OpenAiDialect;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** The bundle in a framework with nothing but what every distribution has. */
@Timeout(60)
class InFelixTest {
    private static final List<String> BUNDLES = List.of("org.osgi.util.function", "org.osgi.util.promise", "org.apache.felix.configadmin",
            "slf4j-api", "slf4j-jdk14", "org.osgi.service.component", "org.apache.felix.scr", "jackson-core", "jackson-annotations", "jackson-databind");
    private static final String SHARED = List.of("content", "money", "problem", "settings", "spi", "spi.model", "work").stream()
            .map(p -> "assay.core." + p + ";version=0.1.0").reduce((a, b) -> a + "," + b).orElseThrow();

    private final LoopbackServer server = new LoopbackServer(Behaviour.json(new OpenAiDialect().text("Hello from afar")));
    private Framework framework;
    private Bundle bundle;

    @TempDir
    private Path cache;

    @BeforeEach
    void start() throws Exception {
        framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(Map.of(
                Constants.FRAMEWORK_STORAGE, cache.toString(), Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SHARED));
        framework.start();
        BundleContext context = framework.getBundleContext();
        List<Bundle> installed = new ArrayList<>();
        for (String name : BUNDLES) installed.add(context.installBundle(jar(name).toURI().toString()));
        bundle = context.installBundle(new File(System.getProperty("assay.bundle")).toURI().toString());
        installed.add(bundle);
        for (Bundle b : installed) if (b.getHeaders().get(Constants.FRAGMENT_HOST) == null) b.start();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(20_000);
        server.close();
    }

    @Test
    void without_a_file_there_is_no_provider_and_the_bundle_is_at_rest() {
        assertThat(bundle.getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(framework.getBundleContext().getServiceReference(ModelProvider.class.getName())).isNull();
    }

    @Test
    void a_file_makes_a_provider_whose_models_answer() throws Exception {
        configure("main", "none");
        ServiceReference<?> found = provider();

        ModelProvider provider = (ModelProvider) framework.getBundleContext().getService(found);

        assertThat(provider.open("m", Settings.EMPTY).reply(Prompt.of(Message.user("Hi"))).text()).isEqualTo("Hello from afar");
        assertThat(found.getProperty("assay.name")).isEqualTo("main");
        assertThat(found.getProperty("assay.model.requestsPerMinute")).isEqualTo(60);
    }

    @Test
    void the_key_is_no_property_of_the_service() throws Exception {
        configure("main", "sk-never-to-be-seen");
        ServiceReference<?> found = provider();

        assertThat(Arrays.stream(found.getPropertyKeys()).map(k -> k + "=" + found.getProperty(k))).noneMatch(p -> p.contains("sk-never"));
    }

    @Test
    void stopping_the_bundle_takes_the_provider_back() throws Exception {
        configure("main", "none");
        provider();

        bundle.stop();

        assertThat(framework.getBundleContext().getServiceReference(ModelProvider.class.getName())).isNull();
    }

    @Test
    void nothing_of_langchain4j_is_shared() {
        assertThat(bundle.getHeaders().get(Constants.EXPORT_PACKAGE)).isNull();
        assertThat(bundle.getHeaders().get(Constants.IMPORT_PACKAGE)).doesNotContain("dev.langchain4j", "org.apache.hc");
    }

    @Test
    void every_key_of_a_file_is_described_to_tools_that_edit_settings() throws Exception {
        var found = bundle.findEntries("OSGI-INF/metatype", "*.xml", false);
        String described;
        try (var in = found.nextElement().openStream()) {
            described = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }

        for (String key : Files.readAllLines(Path.of("conf/assay.model.openai-openai.cfg")).stream().filter(l -> l.matches("[a-zA-Z]+=.*")).map(l -> l.split("=")[0]).toList())
            assertThat(described).contains("id=\"" + key + "\"");
        assertThat(described).contains("id=\"tokenLimitField\"");
    }

    private void configure(String name, String key) throws Exception {
        BundleContext context = framework.getBundleContext();
        // The class path of this test holds the type too, so the bundle's own is called by name.
        ServiceReference<?> reference = context.getAllServiceReferences("org.osgi.service.cm.ConfigurationAdmin", null)[0];
        Object admin = context.getService(reference);
        Class<?> type = reference.getBundle().loadClass("org.osgi.service.cm.ConfigurationAdmin");
        Object configuration = type.getMethod("getFactoryConfiguration", String.class, String.class, String.class)
                .invoke(admin, "assay.model.openai", name, "?");
        reference.getBundle().loadClass("org.osgi.service.cm.Configuration").getMethod("update", java.util.Dictionary.class).invoke(configuration,
                new Hashtable<>(Map.of("name", name, "baseUrl", server.uri() + "/v1", "apiKey", key, "requestsPerMinute", "60")));
    }

    private ServiceReference<?> provider() throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            ServiceReference<?> found = framework.getBundleContext().getServiceReference(ModelProvider.class.getName());
            if (found != null) return found;
            Thread.sleep(20);
        }
        throw new AssertionError("no provider within 10 s");
    }

    private static File jar(String artifact) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(File::new)
                .filter(f -> f.getName().matches(java.util.regex.Pattern.quote(artifact) + "-[0-9].*\\.jar")).findFirst()
                .orElseThrow(() -> new AssertionError(artifact + " is not on the class path"));
    }
}
