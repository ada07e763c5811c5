// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.ModelFailure.ConnectionLost;
import assay.core.spi.model.ModelFailure.MalformedAnswer;
import assay.core.spi.model.ModelFailure.Overloaded;
import assay.core.spi.model.ModelFailure.RateLimited;
import assay.core.spi.model.ModelFailure.Refused;
import assay.core.spi.model.ModelFailure.RejectedRequest;
import assay.core.spi.model.ModelFailure.TimedOut;
import assay.core.spi.model.ModelFailure.Unauthorized;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;

/** Says what went wrong with a call in the words of the extension point, and never tells the key. */
final class Failures {
    private final Address address;
    private final Secret key;
    private final Reach reach;
    private final RetryAfter retryAfter;

    Failures(Address address, Secret key, Reach reach, Clock clock) {
        this.address = address;
        this.key = key;
        this.reach = reach;
        this.retryAfter = new RetryAfter(clock);
    }

    /** An answer with another status than 2xx. */
    ModelFailure status(Answer answer) {
        Complaint complaint = Complaint.in(answer);
        String what = key.hideIn(address + " answered " + answer.status() + (complaint.text().isEmpty() ? "" : ": " + complaint.text()));
        Optional<Duration> wait = retryAfter.of(answer).or(complaint::pause);
        int status = answer.status();
        if (status >= 500) return new Overloaded(what, wait, null);
        if (status < 400) return new RejectedRequest(what + ". Write the address that it leads to as the provider's baseUrl.", null);
        return switch (status) {
            case 401, 402, 403 -> new Unauthorized(what, null);
            case 407 -> proxyKey();
            case 408 -> new TimedOut(what, null);
            case 429 -> complaint.isOfQuota() ? new Unauthorized(what, null) : new RateLimited(what, wait, null);
            default -> complaint.isOfKey() ? new Unauthorized(what, null) : complaint.isOfContent() ? new Refused(what, null) : new RejectedRequest(what, null);
        };
    }

    /** A good status with a body that is no JSON. */
    ModelFailure notJson(Answer answer) {
        String type = answer.header("Content-Type").orElse("");
        return new MalformedAnswer(key.hideIn(address + " answered with " + type + " instead of JSON: " + Complaint.cut(answer.text())), null);
    }

    ModelFailure timedOut(Call call, IOException cause) {
        return new TimedOut(address + reach.way() + " gave no answer within " + call.timeout().toMillis() / 1000.0 + " s", cause);
    }

    /** Before a status was read. */
    ModelFailure unanswered(IOException cause) {
        if (cause instanceof Tunnel.Refused refused) return refused(refused);
        if (cause instanceof SSLHandshakeException e && Certificates.complaint(e).isPresent())
            return new RejectedRequest("the certificate of " + address + reach.way() + " is not believed: " + Certificates.complaint(e).get(), safe(e));
        String why = cause instanceof UnknownHostException ? "no such host: " + cause.getMessage() : key.hideIn(String.valueOf(cause.getMessage()));
        return new ConnectionLost("no answer from " + address + reach.way() + ": " + why, safe(cause));
    }

    private ModelFailure refused(Tunnel.Refused by) {
        if (by.status() == 407) return proxyKey();
        String what = key.hideIn("no way to " + address + reach.way() + ", which answered " + by.getMessage());
        return by.status() >= 500 ? new Overloaded(what, Optional.empty(), null)
                : new RejectedRequest(what + ". Have it let through there, or write proxy=none into the provider's file.", null);
    }

    private ModelFailure proxyKey() {
        return new Unauthorized("the proxy" + reach.proxy().map(p -> " " + p + " (" + p.from() + ")").orElse("")
                + " wants a user and a password, or other ones. Write them into its address: http://USER:PASSWORD@HOST:PORT.", null);
    }

    /** After a good status, while the body was read. */
    ModelFailure cutOff(IOException cause) {
        if (cause instanceof SocketException) return unanswered(cause);
        return new MalformedAnswer(address + " broke off its answer: " + key.hideIn(String.valueOf(cause.getMessage())), safe(cause));
    }

    /** Something came that is not HTTP. */
    ModelFailure notHttp(Exception cause) {
        return new MalformedAnswer(key.hideIn(address + " does not answer in HTTP: " + cause.getMessage()), safe(cause));
    }

    private <T extends Throwable> @org.jspecify.annotations.Nullable T safe(T cause) {
        return key.isToldBy(cause) ? null : cause;
    }
}
