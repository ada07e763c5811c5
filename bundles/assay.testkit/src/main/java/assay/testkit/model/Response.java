// SPDX-License-Identifier: Apache-2.0
package assay.testkit.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** Writes what a {@link Behaviour} says onto one connection. */
final class Response {
    private static final int CHUNK = 7;

    private final Socket socket;

    Response(Socket socket) {
        this.socket = socket;
    }

    /** Whether the connection goes on. */
    boolean give(Behaviour behaviour) throws IOException, InterruptedException {
        return switch (behaviour) {
            case Behaviour.Answer answer -> write(bytes(answer));
            case Behaviour.Chunked chunked -> write(chunks(chunked.answer()));
            case Behaviour.BreakOff off -> writeHalf(off.answer());
            case Behaviour.Drip drip -> drip(bytes(drip.answer()), drip.gap());
            case Behaviour.Wait wait -> {
                Thread.sleep(wait.time());
                yield write(bytes(wait.answer()));
            }
            case Behaviour.Reset reset -> {
                socket.setSoLinger(true, 0);
                yield false;
            }
            case Behaviour.HangUp hangUp -> false;
            case Behaviour.AnswerAndHangUp last -> !write(bytes(last.answer()));
            case Behaviour.Tunnel tunnel -> pass(tunnel.port());
            case Behaviour.Babble babble -> !write("SSH-2.0-Babble\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        };
    }

    private boolean write(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
        return true;
    }

    private boolean pass(int port) throws IOException {
        try (Socket beyond = new Socket(InetAddress.getLoopbackAddress(), port)) {
            write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Thread.ofVirtual().start(() -> {
                try {
                    socket.getInputStream().transferTo(beyond.getOutputStream());
                    beyond.shutdownOutput();
                } catch (IOException e) {
                    // One of the two hung up.
                }
            });
            beyond.getInputStream().transferTo(socket.getOutputStream());
            return false;
        }
    }

    private boolean writeHalf(Behaviour.Answer answer) throws IOException {
        byte[] whole = bytes(answer);
        write(Arrays.copyOf(whole, whole.length - answer.body().length / 2));
        return false;
    }

    private boolean drip(byte[] bytes, Duration gap) throws IOException, InterruptedException {
        for (byte b : bytes) {
            write(new byte[] {b});
            Thread.sleep(gap);
        }
        return true;
    }

    private static byte[] bytes(Behaviour.Answer answer) throws IOException {
        ByteArrayOutputStream out = head(answer, "Content-Length: " + answer.body().length);
        out.write(answer.body());
        return out.toByteArray();
    }

    private static byte[] chunks(Behaviour.Answer answer) throws IOException {
        ByteArrayOutputStream out = head(answer, "Transfer-Encoding: chunked");
        for (int from = 0; from < answer.body().length; from += CHUNK) {
            byte[] chunk = Arrays.copyOfRange(answer.body(), from, Math.min(from + CHUNK, answer.body().length));
            out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(chunk);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static ByteArrayOutputStream head(Behaviour.Answer answer, String length) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " Kit\r\n" + length + "\r\n");
        answer.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        return out;
    }
}
