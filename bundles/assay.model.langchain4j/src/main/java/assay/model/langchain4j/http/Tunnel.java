// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Has a proxy connect to a server and pass on bytes (RFC 9110, section 9.3.6). */
final class Tunnel {
    private static final int LONGEST = 1 << 14;

    private Tunnel() {}

    /** The proxy would not. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status, String line) {
            super(line);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** When it returns, what is written to the socket reaches the server. */
    static void open(Socket toProxy, Proxy proxy, Address address) throws IOException {
        String host = (address.host().contains(":") ? "[" + address.host() + "]" : address.host()) + ":" + address.port();
        String request = "CONNECT " + host + " HTTP/1.1\r\nHost: " + host + "\r\n"
                + proxy.authorization().map(a -> "Proxy-Authorization: " + a.reveal() + "\r\n").orElse("") + "\r\n";
        toProxy.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        String line = head(toProxy.getInputStream()).lines().findFirst().orElse("");
        if (!line.matches("HTTP/1\\.[01] [0-9]{3}.*")) throw new IOException("the proxy does not answer in HTTP");
        int status = Integer.parseInt(line.substring(9, 12));
        if (status / 100 != 2) throw new Refused(status, line.substring(9));
    }

    /** Byte by byte: what comes after belongs to the server. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < LONGEST) {
            int b = in.read();
            if (b < 0) throw new EOFException("the proxy closed the connection");
            head.append((char) b);
            if (b == '\n' && (head.indexOf("\r\n\r\n") >= 0 || head.indexOf("\n\n") >= 0)) return head.toString();
        }
        throw new IOException("the proxy's answer is longer than " + LONGEST + " bytes");
    }
}
