// SPDX-License-Identifier: Apache-2.0
package assay.benchmark.bare;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The JDK's own HTTP client, shared by all threads. */
record HttpClientClient(HttpClient http, URI uri) implements Client {
    @Override
    public String call(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri).header("Content-Type", "application/json").header("Authorization", "Bearer mock")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
