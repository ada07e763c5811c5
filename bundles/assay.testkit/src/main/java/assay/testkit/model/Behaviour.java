// SPDX-License-Identifier: Apache-2.0
package assay.testkit.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** What a {@link LoopbackServer} does with a request. */
public sealed interface Behaviour {
    /** Answers whole. */
    record Answer(int status, Map<String, String> headers, byte[] body) implements Behaviour {
        public Answer with(String header, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(header, value);
            return new Answer(status, more, body);
        }
    }

    /** Answers whole, in chunks of a few bytes and without saying how many there will be. */
    record Chunked(Answer answer) implements Behaviour {}

    /** Promises the whole body, sends half of it and hangs up. */
    record BreakOff(Answer answer) implements Behaviour {}

    /** Sends one byte now and then. */
    record Drip(Answer answer, Duration gap) implements Behaviour {}

    /** Takes its time before the first byte. */
    record Wait(Duration time, Answer answer) implements Behaviour {}

    /** Resets the connection without a byte. */
    record Reset() implements Behaviour {}

    /** Closes the connection in order, without a byte. */
    record HangUp() implements Behaviour {}

    /** Answers and closes the connection although it did not say that it would. */
    record AnswerAndHangUp(Answer answer) implements Behaviour {}

    /** Does as a proxy that is told to CONNECT: says yes, and passes bytes between the client and a port of this machine. */
    record Tunnel(int port) implements Behaviour {}

    /** Sends bytes that are not HTTP. */
    record Babble() implements Behaviour {}

    /** The same answer packed with gzip, as its headers say. */
    static Answer gzipped(Answer answer) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer(answer.status(), answer.headers(), packed.toByteArray()).with("Content-Encoding", "gzip");
    }

    static Answer json(String body) {
        return status(200, body);
    }

    static Answer status(int status, String body) {
        return typed(status, "application/json", body, StandardCharsets.UTF_8);
    }

    static Answer typed(int status, String type, String body, Charset charset) {
        return new Answer(status, Map.of("Content-Type", type), body.getBytes(charset));
    }
}
