// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeModelTest {

    @TempDir
    private Path folder;

    @Test
    void every_request_at_the_configured_address_is_answered() throws Exception {
        var model = PracticeModel.open(folder.resolve("conf"));
        try (model; var client = HttpClient.newHttpClient()) {
            var settings = new Properties();
            settings.load(Files.newBufferedReader(folder.resolve("conf/assay.model.openai-practice.cfg")));
            var request = HttpRequest.newBuilder(URI.create(settings.getProperty("baseUrl") + "/chat/completions"))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"model\": \"practice\"}")).build();

            for (int call = 0; call < 2; call++) {
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains("\"content\":\"Practice.\"", "\"total_tokens\":2");
            }
        }
    }
}
