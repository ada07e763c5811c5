// SPDX-License-Identifier: Apache-2.0
package assay.engine.command;

import assay.core.grading.GradingPlan;
import assay.core.money.Money;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.run.Limits;
import assay.core.run.PolicyChoice;
import assay.core.run.Schedule;
import assay.core.settings.SettingsError;
import assay.core.spi.command.Call;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.command.Usage.Values;
import assay.core.task.GraderChoice;
import assay.engine.plan.Bracketed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The options that several verbs share, and what they mean. */
final class Wishes {
    static final Option RUN = Option.value("run", "NAME", "name of the run", "").offering(Values.RUN);
    static final Option GRADER = Option.values("grader", "G", "grader that looks at every criterion beside its own, with settings as in judge[model=openai:gpt-5], which count before"
            + " those of criteria that name it; on=own keeps it to these, on=ungraded adds those that name none").offering(Values.GRADER);
    static final Option PROFILE = Option.value("profile", "P", "scoring profile (default: the suite's, else upbench)", "").offering(Values.PROFILE);
    static final Option POLICY = Option.values("policy", "P", "economic policy, with settings as in payout[reviewer-hourly=50]").offering(Values.POLICY);
    static final Option RATES = Option.value("rates", "FILE", "wages, minutes, chances, losses and exchange rates to reckon with", "").offering(Values.FILE);
    static final Option ROUTE =
            Option.value("route", "FILE", "who does which task, and in which way, as 'policy advise --out' wrote it", "").offering(Values.FILE);
    static final Option BUDGET = Option.value("budget", "USD", "hard cap for models, tools, judges and people together", "");
    static final Option CONCURRENCY = Option.value("concurrency", "N", "cells at work at once", "");

    private Wishes() {}

    static Schedule schedule(Call call) {
        try {
            return new Schedule(whole(call, "trials", 1), whole(call, "turns", 0), whole(call, "concurrency", 8),
                    call.number("seed").orElse(1L));
        } catch (IllegalArgumentException e) {
            throw new UserError(Place.in("command line"), e.getMessage() + ".", "");
        }
    }

    static Limits limits(Call call) {
        Limits d = Limits.DEFAULT;
        try {
            return new Limits(positive(call, "max-calls", d.calls()), positive(call, "max-steps", d.steps()),
                    seconds(call, "call-seconds", d.callTime()), seconds(call, "cell-seconds", d.cellTime()), budget(call));
        } catch (IllegalArgumentException e) {
            throw new UserError(Place.in("command line"), e.getMessage() + ".", "");
        }
    }

    static Optional<Money> budget(Call call) {
        return call.value("budget").map(v -> {
            try {
                Money cap = Money.usd(v.startsWith("$") ? v.substring(1) : v);
                if (cap.micros() < 0) throw new ArithmeticException("negative");
                return cap;
            } catch (ArithmeticException | NumberFormatException e) {
                throw new UserError(Place.in("--budget"), "\"" + v + "\" is no amount of US dollars.", "Write for instance --budget 12.50.");
            }
        });
    }

    static OptionalInt concurrency(Call call) {
        return call.value("concurrency").isPresent() ? OptionalInt.of(whole(call, "concurrency", 8)) : OptionalInt.empty();
    }

    static Optional<GradingPlan> grading(Call call) {
        List<GraderChoice> added = call.values("grader").stream().map(g -> Bracketed.of("grader", g))
                .map(b -> new GraderChoice(b.word(), b.settings())).toList();
        added.stream().filter(g -> added.stream().filter(o -> o.grader().equals(g.grader())).count() > 1).findFirst().ifPresent(g -> {
            throw new UserError(Place.in("--grader"), "The grader \"" + g.grader() + "\" is named twice.", "Name it once, with all its settings.");
        });
        try {
            return added.isEmpty() ? Optional.empty() : Optional.of(new GradingPlan(added));
        } catch (SettingsError e) {
            throw new UserError(Place.in("--grader"), "The " + e.getMessage() + ".", "Write for instance --grader judge[model=openai:gpt-5,on=own].");
        }
    }

    static List<PolicyChoice> policies(Call call) {
        return call.values("policy").stream().map(p -> Bracketed.of("policy", p))
                .map(b -> new PolicyChoice(b.word(), b.settings())).toList();
    }

    private static int whole(Call call, String option, int fallback) {
        long value = call.number(option).orElse((long) fallback);
        if (value != (int) value) throw new UserError(Place.in("--" + option), value + " is too large.", "");
        return (int) value;
    }

    private static int positive(Call call, String option, int fallback) {
        int value = whole(call, option, fallback);
        if (value < 1) throw new UserError(Place.in("--" + option), value + " is too small.", "Write 1 or more.");
        return value;
    }

    private static Duration seconds(Call call, String option, Duration fallback) {
        return call.number(option).isPresent() ? Duration.ofSeconds(positive(call, option, 1)) : fallback;
    }
}
