// SPDX-License-Identifier: Apache-2.0
package assay.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.model.Message;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.Prompt;
import assay.model.langchain4j.endpoint.EndpointModels;
import assay.testkit.model.Behaviour;
import assay.testkit.model.LoopbackServer;
import assay.testkit.model.OpenAiDialect;
import assay.testkit.model.OwnCertificate;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers behind a proxy, and servers whose certificate only the house knows. */
@Timeout(30)
class ReachTest {
    private static final Behaviour.Answer HELLO = Behaviour.json(new OpenAiDialect().text("Hello"));

    @TempDir
    static Path folder;
    private static OwnCertificate own;
    private static LoopbackServer inHouse;

    @BeforeAll
    static void start() throws Exception {
        own = OwnCertificate.of(folder, "dns:localhost,dns:models.house,ip:127.0.0.1");
        inHouse = new LoopbackServer(own.identity(), HELLO);
    }

    @AfterAll
    static void stop() {
        inHouse.close();
    }

    private static String ask(Configs configs) throws Exception {
        try (EndpointModels models = configs.models()) {
            return models.open("m", Settings.EMPTY).reply(Prompt.of(Message.user("Hi"))).text();
        }
    }

    private static Throwable failure(Configs configs) {
        return catchThrowable(() -> ask(configs));
    }

    private static Configs secure() {
        return Configs.good().with("baseUrl", inHouse.uri() + "/v1");
    }

    @Test
    void a_certificate_that_nobody_knows_is_not_believed_and_the_remedy_is_told() {
        assertThat(failure(secure())).isInstanceOf(ModelFailure.RejectedRequest.class)
                .hasMessageContaining("the certificate of " + inHouse.uri()).hasMessageContaining("trustStore=FILE").matches(f -> !((ModelFailure) f).mayPass());
    }

    @Test
    void the_file_names_whom_to_believe_in_pem_or_a_store() throws Exception {
        assertThat(ask(secure().with("trustStore", own.pem()))).isEqualTo("Hello");
        assertThat(ask(secure().with("trustStore", own.store()))).isEqualTo("Hello");
        assertThat(ask(secure().with("trustStore", own.store()).with("trustStorePassword", OwnCertificate.PASSWORD))).isEqualTo("Hello");
    }

    @Test
    void a_certificate_of_another_host_is_not_believed() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        OwnCertificate stranger = OwnCertificate.of(other, "dns:elsewhere.example");
        try (LoopbackServer server = new LoopbackServer(stranger.identity(), HELLO)) {
            assertThat(failure(Configs.good().with("baseUrl", server.uri() + "/v1").with("trustStore", stranger.pem())))
                    .isInstanceOf(ModelFailure.RejectedRequest.class).hasMessageContaining("host in baseUrl");
        }
    }

    @Test
    void a_file_that_holds_no_certificate_is_told_with_file_and_key() throws Exception {
        for (String file : java.util.List.of("absent.pem", Files.writeString(folder.resolve("empty.pem"), "").toString(),
                Files.writeString(folder.resolve("key.pem"), "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n").toString()))
            assertThatThrownBy(() -> secure().with("trustStore", file).read()).as(file).isInstanceOf(UserError.class)
                    .hasMessageContaining("conf/assay.model.openai-main.cfg").hasMessageContaining("trustStore").hasMessageContaining(Path.of(file).getFileName().toString());
        assertThatThrownBy(() -> secure().with("trustStore", own.store()).with("trustStorePassword", "wrong").read())
                .isInstanceOf(UserError.class).hasMessageContaining("trustStore");
    }

    @Test
    void a_plain_server_is_asked_for_in_full_and_its_name_looked_up_by_the_proxy_alone() throws Exception {
        try (LoopbackServer proxy = new LoopbackServer(HELLO)) {
            assertThat(ask(Configs.good().with("baseUrl", "http://models.invalid/v1").with("proxy", proxy.uri().toString().replace("//", "//ann:pw@")))).isEqualTo("Hello");

            assertThat(proxy.last().line()).isEqualTo("POST http://models.invalid/v1/chat/completions HTTP/1.1");
            assertThat(proxy.last().headers()).containsEntry("host", "models.invalid").containsEntry("proxy-authorization", "Basic YW5uOnB3");
        }
    }

    @Test
    void a_secure_server_is_reached_through_a_tunnel_that_sees_neither_key_nor_words() throws Exception {
        try (LoopbackServer proxy = new LoopbackServer(new Behaviour.Tunnel(inHouse.uri().getPort()))) {
            assertThat(ask(Configs.good().with("baseUrl", "https://models.house/v1").with("proxy", proxy.uri().toString().replace("//", "//ann:pw@"))
                    .with("trustStore", own.pem()))).isEqualTo("Hello");

            assertThat(proxy.received()).singleElement().satisfies(r -> {
                assertThat(r.line()).isEqualTo("CONNECT models.house:443 HTTP/1.1");
                assertThat(r.headers()).containsEntry("proxy-authorization", "Basic YW5uOnB3").doesNotContainKey("authorization");
            });
            assertThat(inHouse.last().headers()).containsEntry("authorization", "Bearer sk-test-0123456789").doesNotContainKey("proxy-authorization");
        }
    }

    @Test
    void a_proxy_that_will_not_is_named_with_the_remedy_and_without_its_password() {
        try (LoopbackServer proxy = new LoopbackServer(Behaviour.status(407, "{}"))) {
            String address = proxy.uri().toString().replace("//", "//ann:pw-never-seen@");
            Configs secure = Configs.good().with("baseUrl", "https://models.house/v1").with("proxy", address);
            assertThat(failure(secure)).isInstanceOf(ModelFailure.Unauthorized.class).hasMessageContaining(proxy.uri().toString())
                    .hasMessageContaining("USER:PASSWORD").hasMessageNotContaining("pw-never-seen");
            assertThat(failure(Configs.good().with("baseUrl", "http://models.invalid/v1").with("proxy", address)))
                    .isInstanceOf(ModelFailure.Unauthorized.class).hasMessageContaining("USER:PASSWORD");
            proxy.otherwise(Behaviour.status(403, "{}"));
            assertThat(failure(secure)).isInstanceOf(ModelFailure.RejectedRequest.class).hasMessageContaining("403").hasMessageContaining("proxy=none");
            proxy.otherwise(Behaviour.status(502, "{}"));
            assertThat(failure(secure)).isInstanceOf(ModelFailure.Overloaded.class).hasMessageContaining("502");
            proxy.otherwise(new Behaviour.HangUp());
            assertThat(failure(secure)).isInstanceOf(ModelFailure.ConnectionLost.class).hasMessageContaining("the proxy " + proxy.uri() + " (proxy)");
        }
    }

    @Test
    void a_proxy_that_is_not_there_is_named() {
        LoopbackServer gone = new LoopbackServer(HELLO);
        gone.close();

        assertThat(failure(Configs.good().with("baseUrl", "https://models.house/v1").with("proxy", gone.uri())))
                .isInstanceOf(ModelFailure.ConnectionLost.class).hasMessageContaining("https://models.house/v1 through the proxy " + gone.uri());
    }
}
