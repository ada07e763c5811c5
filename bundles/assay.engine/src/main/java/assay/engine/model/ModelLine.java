// SPDX-License-Identifier: Apache-2.0
package assay.engine.model;

import assay.core.money.Money;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.ModelProvider;
import assay.core.spi.model.PriceCard;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import assay.core.spi.workshop.LimitReached;
import assay.core.work.ModelName;
import assay.core.work.Outcome;
import assay.core.work.Spent;
import assay.engine.budget.Estimate;
import assay.engine.lease.Lease;
import assay.engine.lease.Lender;
import assay.engine.lease.Unavailable;
import assay.engine.rate.Pace;
import assay.engine.rate.Rate;
import assay.engine.time.Alarms;
import assay.engine.time.Time;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The line to the models of a run: paced, leased, timed, and tried again where a failure may pass. */
public final class ModelLine {
    /** What a provider may take beyond its time before it is interrupted. */
    private static final Duration LENIENCE = Duration.ofSeconds(5);

    private final Lender<ModelProvider> providers;
    private final OpenModels models = new OpenModels();
    private final Pace pace;
    private final Backoff backoff;
    private final Time time;
    private final Alarms alarms;

    public ModelLine(Lender<ModelProvider> providers, Pace pace, Backoff backoff, Time time, Alarms alarms) {
        this.providers = providers;
        this.pace = pace;
        this.backoff = backoff;
        this.time = time;
        this.alarms = alarms;
    }

    /** What the model's provider says that it charges. */
    public Optional<PriceCard> card(ModelName name, Settings settings) throws ModelFailure, InterruptedException {
        return leased(name, lease -> open(lease, name, settings).card());
    }

    /**
     * Asks a model.
     *
     * @param worker on whose behalf: workers that share a provider take turns at its rate
     * @param deadline of the attempt, in the nanoseconds of {@link Time}
     * @throws ModelFailure the last one, when no further try may help or there is no time for it
     */
    public Answer ask(String worker, ModelName name, Settings settings, Prompt prompt, long deadline)
            throws ModelFailure, InterruptedException {
        Rate rate = pace.of(name.provider());
        long tokens = Estimate.of(prompt, settings).input();
        long start = time.nanos();
        for (int tried = 1; ; tried++) {
            rate.take(worker, tokens);
            try {
                Answer answer = once(name, settings, prompt, tried, deadline);
                rate.wentWell();
                Spent spent = new Spent(answer.spent().usage(), answer.spent().cost(), Duration.ofNanos(Math.max(0, time.nanos() - start)), Duration.ZERO);
                return new Answer(answer.reply(), spent, tried, answer.by());
            } catch (ModelFailure failure) {
                Duration wait = backoff.after(tried, failure.retryAfter(), ThreadLocalRandom.current());
                if (failure instanceof ModelFailure.RateLimited) rate.tooFast(failure.retryAfter().orElse(wait));
                boolean inTime = time.nanos() + wait.toNanos() < deadline;
                if (!failure.mayPass() || tried >= backoff.tries() || !inTime) throw failure;
                time.sleep(wait);
            }
        }
    }

    private Answer once(ModelName name, Settings settings, Prompt prompt, int tried, long deadline) throws ModelFailure, InterruptedException {
        long left = deadline - time.nanos();
        if (left <= 0) throw new LimitReached(Outcome.OUT_OF_TIME, "no time is left to ask " + name);
        Duration limit = prompt.timeout().toNanos() < left ? prompt.timeout() : Duration.ofNanos(left);
        return leased(name, lease -> {
            OpenModels.Priced opened = open(lease, name, settings);
            Reply reply = reply(opened, name, prompt.within(limit), limit);
            Optional<Money> cost = reply.server().billed().or(() -> opened.card().map(c -> c.cost(reply.usage())));
            return new Answer(reply, new Spent(reply.usage(), cost, Duration.ZERO, Duration.ZERO), tried, lease.stamp());
        });
    }

    private Reply reply(OpenModels.Priced opened, ModelName name, Prompt prompt, Duration limit) throws ModelFailure, InterruptedException {
        Alarms.Alarm alarm = alarms.in(limit.plus(LENIENCE));
        try {
            return opened.model().reply(prompt);
        } catch (InterruptedException e) {
            if (!alarm.rang()) throw e;
            throw new ModelFailure.TimedOut("no answer of " + name + " within " + limit.toSeconds() + " s", e);
        } catch (RuntimeException | LinkageError e) {
            if (alarm.rang()) throw new ModelFailure.TimedOut("no answer of " + name + " within " + limit.toSeconds() + " s", e);
            throw new ModelFailure.ConnectionLost("the provider of " + name + " broke: " + e, e);
        } finally {
            alarm.close();
        }
    }

    private OpenModels.Priced open(Lease<ModelProvider> lease, ModelName name, Settings settings) throws ModelFailure {
        try {
            return models.open(lease, name, settings);
        } catch (SettingsError | IllegalArgumentException | UnsupportedOperationException e) {
            throw new ModelFailure.RejectedRequest("opening " + name + ": " + e.getMessage(), e);
        }
    }

    private <R> R leased(ModelName name, assay.engine.lease.Use<ModelProvider, R, ModelFailure> use) throws ModelFailure, InterruptedException {
        try {
            return providers.lend(name.provider(), use);
        } catch (Unavailable e) {
            throw new ModelFailure.ProviderGone(e.getMessage(), e);
        }
    }
}
