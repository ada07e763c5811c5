// SPDX-License-Identifier: Apache-2.0
package assay.engine.rate;

import assay.engine.time.Time;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How fast one provider is called: two token buckets, of requests and of tokens a minute. Being refused for the rate
 * halves it and has all wait for as long as the provider says, and success slowly mends it; a provider without a declared
 * rate gets one from what it last took. A refusal among many answers is no sign of that: only the call refused waits then,
 * or a provider that turns away one call of thirty at any rate would be called ever more slowly. Those who wait are served
 * one after the other in the order of {@link WaitingLine}. Safe for use by many threads.
 */
public final class Rate {
    private static final double MINUTE = 60e9;
    private static final double LEAST = 1.0 / 64;
    private static final double MENDING = 1.02;
    private static final long HALVING_APART = Duration.ofSeconds(1).toNanos();
    /** Share of refusals among the last thirty-odd answers from which on the rate is taken to be too high. */
    private static final double TOO_MANY = 0.1;
    private static final double FORGETTING = 0.97;

    private final Time time;
    private final OptionalLong requestsAMinute;
    private final OptionalLong tokensAMinute;
    private final WaitingLine line = new WaitingLine();
    private double share = 1;
    private double found;
    private double requests;
    private double tokens;
    private long filledAt;
    private long pausedUntil;
    private long halvedAt;
    private long windowAt;
    private long inWindow;
    private double answers;
    private double refusals;

    public Rate(Time time, OptionalLong requestsAMinute, OptionalLong tokensAMinute) {
        this.time = time;
        this.requestsAMinute = requestsAMinute;
        this.tokensAMinute = tokensAMinute;
        this.filledAt = time.nanos();
        this.pausedUntil = filledAt;
        this.halvedAt = filledAt - HALVING_APART;
        this.windowAt = filledAt;
        this.requests = burst(perMinute());
        this.tokens = tokensAMinute.orElse(0);
    }

    /**
     * Waits until a request of so many tokens may go out, retries like first tries.
     *
     * @param worker on whose behalf: workers take turns
     */
    public void take(String worker, long wantedTokens) throws InterruptedException {
        Optional<WaitingLine.Place> place = joined(worker, wantedTokens);
        if (place.isEmpty()) return;
        try {
            place.get().awaitTurn();
            for (long wait = tryTake(wantedTokens); wait > 0; wait = tryTake(wantedTokens)) time.sleep(Duration.ofNanos(wait));
        } finally {
            leave(place.get());
        }
    }

    /** A place in the line; none where nobody waits and the request may go out at once. */
    private synchronized Optional<WaitingLine.Place> joined(String worker, long wantedTokens) {
        return line.isEmpty() && tryTake(wantedTokens) <= 0 ? Optional.empty() : Optional.of(line.join(worker));
    }

    private synchronized void leave(WaitingLine.Place place) {
        line.leave(place);
    }

    synchronized int waiting() {
        return line.size();
    }

    /** Nanoseconds to wait before trying again; 0 = taken. */
    synchronized long tryTake(long wantedTokens) {
        long now = time.nanos();
        fill(now);
        if (pausedUntil - now > 0) return pausedUntil - now;
        double limit = perMinute();
        double wanted = Math.min(wantedTokens, tokensAMinute.orElse(Long.MAX_VALUE));
        long wait = 0;
        if (limit > 0 && requests < 1) wait = (long) Math.ceil((1 - requests) * MINUTE / limit);
        if (tokensAMinute.isPresent() && tokens < wanted)
            wait = Math.max(wait, (long) Math.ceil((wanted - tokens) * MINUTE / (tokensAMinute.getAsLong() * share)));
        if (wait > 0) return wait;
        requests -= 1;
        tokens -= wanted;
        inWindow++;
        return 0;
    }

    private void fill(long now) {
        double minutes = (now - filledAt) / MINUTE;
        filledAt = now;
        double limit = perMinute();
        requests = Math.min(burst(limit), requests + limit * minutes);
        if (tokensAMinute.isPresent())
            tokens = Math.min(tokensAMinute.getAsLong(), tokens + tokensAMinute.getAsLong() * share * minutes);
        if (now - windowAt > MINUTE) {
            windowAt = now;
            inWindow = 0;
        }
    }

    /** Requests a minute now; 0 = no limit. */
    private double perMinute() {
        return requestsAMinute.isPresent() ? requestsAMinute.getAsLong() * share : found;
    }

    /** A second's worth at once, so that a minute's worth does not go out in its first moment. */
    private static double burst(double perMinute) {
        return Math.max(1, perMinute / 60);
    }

    /** The provider said that it was too much. */
    public synchronized void tooFast(Duration retryAfter) {
        count(1);
        if (refusals < answers * TOO_MANY) return;
        long now = time.nanos();
        pausedUntil = Math.max(pausedUntil, now + retryAfter.toNanos());
        if (now - halvedAt < HALVING_APART) return;
        halvedAt = now;
        if (requestsAMinute.isPresent() || tokensAMinute.isPresent()) share = Math.max(LEAST, share / 2);
        if (requestsAMinute.isEmpty()) found = Math.max(1, (found > 0 ? found : seen(now)) / 2);
        requests = Math.max(0, Math.min(requests, burst(perMinute())));
    }

    private double seen(long now) {
        return inWindow * MINUTE / Math.max(1e9, now - windowAt);
    }

    private void count(int refused) {
        answers = answers * FORGETTING + 1;
        refusals = refusals * FORGETTING + refused;
    }

    /** The provider answered. */
    public synchronized void wentWell() {
        count(0);
        share = Math.min(1, share * MENDING);
        found *= MENDING;
        if (found > 1e6) found = 0;
    }
}
