// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;

/** A socket at whose other end nobody is: what is written is dropped, and what is read is one answer. */
final class MadeUp extends Socket {
    private final InputStream answer;

    /** @param json body of a good answer */
    MadeUp(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n";
        answer = new ByteArrayInputStream((head + json).getBytes(StandardCharsets.UTF_8));
    }

    Line line() throws IOException {
        DefaultBHttpClientConnection http = new DefaultBHttpClientConnection(Http1Config.DEFAULT);
        http.bind(this);
        return new Line(SocketChannel.open(), http);
    }

    @Override
    public InputStream getInputStream() {
        return answer;
    }

    @Override
    public OutputStream getOutputStream() {
        return OutputStream.nullOutputStream();
    }
}
