// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;

/** Opens connections to one address, or to the proxy before it, trying each of the host's IP addresses in turn. */
final class Dialer implements Lines.Dial {
    private static final long CONNECT_NANOS = 15_000_000_000L;
    private static final long MILLI = 1_000_000L;

    private final Address address;
    private final Reach reach;

    Dialer(Address address, Reach reach) {
        this.address = address;
        this.reach = reach;
    }

    @Override
    public Line dial(long nanosLeft, Watch watch) throws IOException {
        IOException first = null;
        String host = reach.proxy().map(Proxy::host).orElse(address.host());
        for (InetAddress ip : InetAddress.getAllByName(host)) {
            SocketChannel channel = SocketChannel.open();
            try {
                watch.over(channel);
                return connect(channel, ip, nanosLeft);
            } catch (IOException e) {
                channel.close();
                if (first == null) first = e;
                if (Thread.currentThread().isInterrupted() || watch.isExpired()) break;
            }
        }
        throw first == null ? new IOException("no address for " + host) : first;
    }

    private Line connect(SocketChannel channel, InetAddress ip, long nanosLeft) throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        Socket socket = channel.socket();
        int millis = (int) Math.max(1, Math.min(CONNECT_NANOS, nanosLeft) / MILLI);
        socket.connect(new InetSocketAddress(ip, reach.proxy().map(Proxy::port).orElse(address.port())), millis);
        DefaultBHttpClientConnection http = new DefaultBHttpClientConnection(Http1Config.DEFAULT);
        if (address.isSecure() && reach.proxy().isPresent()) Tunnel.open(socket, reach.proxy().get(), address);
        if (address.isSecure()) http.bind(secured(socket), socket);
        else http.bind(socket);
        return new Line(channel, http);
    }

    private SSLSocket secured(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) reach.trust().sockets().createSocket(plain, address.host(), address.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
