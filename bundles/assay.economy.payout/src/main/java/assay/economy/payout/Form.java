// SPDX-License-Identifier: Apache-2.0
package assay.economy.payout;

import assay.core.economy.Engagement;
import assay.core.economy.Mark;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.task.Importance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which share of the price work earns.
 *
 * @param cliff score below which a quality cliff pays nothing
 * @param milestones scores that each release an equal part of the price; empty = the critical criteria do
 * @param lateDecay share of what was earned that goes with every hour after the deadline
 * @param pitfallPenalty share of the price that goes with every pitfall that occurred
 */
record Form(Kind kind, BigDecimal cliff, List<BigDecimal> milestones, BigDecimal lateDecay, BigDecimal pitfallPenalty) {
    static final String FORM = "form";
    static final String CLIFF = "cliff";
    static final String MILESTONES = "milestones";
    static final String LATE = "late-decay";
    static final String PITFALL = "pitfall-penalty";

    enum Kind { ALL_OR_NOTHING, PRO_RATA, QUALITY_CLIFF, MILESTONE }

    static Form of(Settings settings) {
        Kind kind = kind(settings.text(FORM).orElse("all-or-nothing"));
        boolean byCriteria = settings.texts(MILESTONES).equals(List.of("critical"));
        List<BigDecimal> milestones = byCriteria ? List.of() : settings.texts(MILESTONES).stream()
                .flatMap(t -> Arrays.stream(t.split("/"))).map(m -> share(MILESTONES, read(m))).sorted().toList();
        if (kind == Kind.MILESTONE && milestones.isEmpty() && !byCriteria)
            throw new SettingsError(MILESTONES, "a list of scores in [0, 1] that each release an equal part of the price, such as 0.5/0.8/1, or critical for the critical criteria");
        if (kind != Kind.MILESTONE && settings.has(MILESTONES)) throw new SettingsError(MILESTONES + " goes with form=milestone");
        if (kind != Kind.QUALITY_CLIFF && settings.has(CLIFF)) throw new SettingsError(CLIFF + " goes with form=quality-cliff");
        return new Form(kind, settings.get(CLIFF).map(c -> share(CLIFF, c)).orElse(new BigDecimal("0.8")), milestones,
                settings.get(LATE).map(d -> share(LATE, d)).orElse(BigDecimal.ZERO), settings.get(PITFALL).map(p -> share(PITFALL, p)).orElse(BigDecimal.ZERO));
    }

    String words() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Kind kind(String name) {
        return switch (name) {
            case "all-or-nothing" -> Kind.ALL_OR_NOTHING;
            case "pro-rata" -> Kind.PRO_RATA;
            case "quality-cliff" -> Kind.QUALITY_CLIFF;
            case "milestone" -> Kind.MILESTONE;
            default -> throw new SettingsError(FORM, Setting.of(name), "all-or-nothing, pro-rata, quality-cliff or milestone");
        };
    }

    private static Setting read(String part) {
        return part.matches("[0-9]{1,9}([.][0-9]{1,9})?") ? Setting.of(new BigDecimal(part)) : Setting.of(part);
    }

    private static BigDecimal share(String key, Setting value) {
        if (value instanceof Setting.Number n && n.value().signum() >= 0 && n.value().compareTo(BigDecimal.ONE) <= 0) return n.value();
        throw new SettingsError(key, value, "a number in [0, 1]");
    }

    /** Before the deadline is looked at. Complete work earns all in every form but the pro-rata one. */
    BigDecimal share(Engagement work) {
        if (!work.outcome().counts()) return BigDecimal.ZERO;
        BigDecimal score = BigDecimal.valueOf(Math.clamp(work.score().orElse(0), 0, 1));
        if (kind == Kind.PRO_RATA) return score;
        if (work.complete()) return BigDecimal.ONE;
        return switch (kind) {
            case QUALITY_CLIFF -> score.compareTo(cliff) >= 0 ? score : BigDecimal.ZERO;
            case MILESTONE -> milestones.isEmpty() ? critical(work.marks())
                    : part(milestones.stream().filter(m -> score.compareTo(m) >= 0).count(), milestones.size());
            default -> BigDecimal.ZERO;
        };
    }

    private static BigDecimal critical(List<Mark> marks) {
        List<Mark> critical = marks.stream().filter(m -> m.importance() == Importance.CRITICAL).toList();
        return critical.isEmpty() ? BigDecimal.ZERO : part(critical.stream().filter(Mark::right).count(), critical.size());
    }

    private static BigDecimal part(long reached, long all) {
        return BigDecimal.valueOf(reached).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
    }

    /** The part of the price that is lost to pitfalls: never more than the work earns otherwise. */
    BigDecimal pitfalls(Engagement work) {
        if (pitfallPenalty.signum() == 0) return BigDecimal.ZERO;
        long occurred = work.marks().stream().filter(Mark::isPitfallThatOccurred).count();
        return share(work).min(pitfallPenalty.multiply(BigDecimal.valueOf(occurred)));
    }

    /** The part of the price that is lost to being late: by the time of work, of people and of waiting. */
    BigDecimal late(Engagement work, Optional<Duration> deadline) {
        if (lateDecay.signum() == 0 || deadline.isEmpty()) return BigDecimal.ZERO;
        Duration taken = work.rounds().stream().map(r -> r.workTime().plus(r.humanTime()).plus(r.parts().waiting())).reduce(Duration.ZERO, Duration::plus);
        Duration over = taken.minus(deadline.get());
        if (over.isNegative()) return BigDecimal.ZERO;
        BigDecimal hours = BigDecimal.valueOf(over.toMillis()).divide(BigDecimal.valueOf(3_600_000), MathContext.DECIMAL64);
        return share(work).subtract(pitfalls(work)).multiply(lateDecay.multiply(hours).min(BigDecimal.ONE), MathContext.DECIMAL64);
    }
}
