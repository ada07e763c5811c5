// SPDX-License-Identifier: Apache-2.0
package assay.engine.budget;

import assay.core.money.Money;
import assay.core.spi.workshop.LimitReached;
import assay.core.work.Outcome;
import java.util.Optional;

/**
 * The run's hard money cap. The most that a call can cost is reserved before it and trued up after it. A call that would
 * fit if the calls in flight cost less than reserved waits for them. Safe for use by many threads.
 */
public final class Budget {
    private final Optional<Money> cap;
    private long spent;
    private long reserved;
    private boolean met;

    /** @param spentMicros what the run has cost so far, in millionths of a dollar */
    public Budget(Optional<Money> cap, long spentMicros) {
        this.cap = cap;
        this.spent = spentMicros;
    }

    /** @throws LimitReached when the cap leaves no room for it */
    public synchronized void reserve(long micros) throws InterruptedException {
        if (cap.isPresent()) {
            long most = cap.get().micros();
            while (spent + reserved + micros > most && spent + micros <= most && reserved > 0) wait();
            if (spent + reserved + micros > most) {
                met = true;
                throw new LimitReached(Outcome.OUT_OF_BUDGET, "the budget of " + cap.get() + " does not cover the next call (at most "
                        + usd(micros) + "; spent so far " + usd(spent) + ")");
            }
        }
        reserved += micros;
    }

    /** Trues up a reservation. */
    public synchronized void settle(long reservedMicros, long actualMicros) {
        reserved -= reservedMicros;
        spent += actualMicros;
        notifyAll();
    }

    /** Whether a call was refused. */
    public synchronized boolean isMet() {
        return met;
    }

    public synchronized long spentMicros() {
        return spent;
    }

    public boolean isCapped() {
        return cap.isPresent();
    }

    private static Money usd(long micros) {
        return new Money(micros, "USD");
    }
}
