// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.ratings.Rating;
import assay.analysis.ratings.Ratings;
import assay.analysis.stored.StoredRatings;
import assay.analysis.trust.Roles;
import assay.core.problem.Nearest;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code trust --file FILE --judge J --reference A,B}: how far a judge can be trusted. */
@Component
public final class TrustCommand implements Command {
    private static final int SAMPLES = 1000;
    private static final String STRATA = "strata";
    private static final List<String> POSITIVE = List.of("1", "yes", "true", "met", "pass", "passed", "correct", "good");

    private final StoredRatings stored;

    @Activate
    public TrustCommand(@Reference StoredRatings stored) {
        this.stored = stored;
    }

    @Override
    public Usage usage() {
        List<Usage.Option> options = new ArrayList<>(RatingOptions.OPTIONS);
        options.addAll(List.of(
                Usage.Option.value("judge", "RATER", "whose verdicts are examined", ""),
                Usage.Option.value("reference", "A,B", "who is right; of several, what more than half say", ""),
                Usage.Option.value("positive", "LABEL", "the label whose share is wanted; " + String.join(", ", POSITIVE) + " are known without", ""),
                Usage.Option.value("probability", "RATER", "column (or rater) with the judge's probability of the positive label", ""),
                Usage.Option.value("inclusion", "RATER", "column (or rater) with the probability with which a thing came to be labelled; strata = the labelled share of its stratum, as of 'trust plan'", ""),
                Usage.Option.value("cost", "USD", "what the judge's verdicts in the file cost; of a run it is known", ""),
                Usage.Option.value("by", "COLUMN", "for each value of a column too, such as criterion", ""),
                Usage.Option.value("samples", "N", "bootstrap samples behind an interval; 0 = none of these intervals", "" + SAMPLES)));
        return new Usage("trust", "Say how far a judge can be trusted, and correct what it says",
                "Files are read as by agreement. The judge may have rated more than the reference: those things sharpen the corrected share."
                        + " Labels must be of things drawn at random, or --inclusion says with which probability each was drawn. Intervals are 95 %."
                        + " What cannot be reckoned is called undefined, and why."
                        + " Of a run, the judge is the only one unless named, the reference is people (adjudicated, else what more than half say),"
                        + " and the probability confidence is the judge's own.",
                List.of(RatingOptions.RUN), options,
                List.of("trust brave-otter-12 --by criterion --probability confidence", "trust --file ratings.csv --judge gpt --reference ann,bob,cid --positive met --by criterion",
                        "trust --file wide.csv --judge judge --reference expert --probability confidence --inclusion drawn --cost 1.25"));
    }

    @Override
    public int run(Call call, Console console) throws IOException {
        String judge = judge(call);
        List<String> named = RatingOptions.names(call.value("reference").stream().toList());
        List<String> people = named.isEmpty() && !call.parameters().isEmpty() ? List.of(StoredRatings.PEOPLE) : named;
        if (people.isEmpty()) needed(call, "reference", "Name who is right, for instance --reference ann,bob,cid.");
        if (people.contains(judge)) throw new UserError(Place.in("--reference"), "\"" + judge + "\" is the judge.", "Name other raters, who are right.");
        Optional<BigDecimal> cost = RatingOptions.text(call, "cost").map(TrustCommand::dollars);
        int samples = RatingOptions.samples(call, SAMPLES);
        Optional<String> probability = RatingOptions.text(call, "probability");
        boolean strata = RatingOptions.text(call, "inclusion").filter(STRATA::equals).isPresent();
        Optional<String> inclusion = RatingOptions.text(call, "inclusion").filter(i -> !strata);
        probability.ifPresent(p -> apart("--probability", p, judge, people));
        inclusion.ifPresent(i -> apart("--inclusion", i, judge, people));
        List<String> wanted = Stream.of(List.of(judge), people, probability.stream().toList(), inclusion.stream().toList()).flatMap(List::stream).distinct().toList();
        Ratings read = RatingOptions.ratings(call, wanted, stored, Optional.of(judge));
        Ratings ratings = people.size() > 1 ? read.withMajorityOf(people) : read;
        Roles roles = new Roles(judge, people.size() > 1 ? Ratings.MAJORITY : people.get(0), probability, inclusion);
        String positive = positive(RatingOptions.text(call, "positive"), roles, ratings.all());
        TrustShown shown = new TrustShown(call, roles, people, positive, samples, strata, costs(call, judge, cost));
        shown.slice("", ratings.all());
        if (RatingOptions.text(call, "by").isPresent()) ratings.slices().forEach(shown::slice);
        shown.on(console, ratings);
        return 0;
    }

    /** By slice, and of all under an empty name. */
    private Map<String, BigDecimal> costs(Call call, String judge, Optional<BigDecimal> said) {
        if (said.isPresent()) return Map.of("", said.get());
        if (call.parameters().isEmpty()) return Map.of();
        return stored.costs(new StoredRatings.Wanted(call.store(), call.parameters().get(0), List.of(), RatingOptions.text(call, "by"), false, Optional.of(judge)));
    }

    /** Of a run, the only judge where none is named. */
    private String judge(Call call) {
        if (RatingOptions.text(call, "judge").isEmpty() && !call.parameters().isEmpty()) {
            List<String> judges = stored.judges(call.store(), call.parameters().get(0));
            if (judges.size() == 1) return judges.get(0);
            if (judges.size() > 1) throw new UserError(Place.in("--judge"), "Several judged this run.", "Name one: " + String.join(", ", judges) + ".");
        }
        return needed(call, "judge", "Name the rater whose verdicts are examined, for instance --judge gpt.");
    }

    private static String needed(Call call, String option, String remedy) {
        return RatingOptions.text(call, option).orElseThrow(() -> new UserError(Place.in("--" + option), "It is not said.", remedy));
    }

    private static void apart(String option, String rater, String judge, List<String> people) {
        if (rater.equals(judge) || people.contains(rater))
            throw new UserError(Place.in(option), "\"" + rater + "\" has a part already.", "Name a column of its own.");
    }

    private static String positive(Optional<String> asked, Roles roles, List<Rating> all) {
        TreeSet<String> labels = new TreeSet<>();
        all.stream().filter(r -> r.rater().equals(roles.judge()) || r.rater().equals(roles.reference())).forEach(r -> labels.add(r.label()));
        if (asked.isPresent() && !labels.contains(asked.get()))
            throw new UserError(Place.in("--positive"), "\"" + asked.get() + "\" is no label in the file." + Nearest.hint(asked.get(), labels), "Labels: " + String.join(", ", labels) + ".");
        if (asked.isPresent()) return asked.get();
        return POSITIVE.stream().filter(labels::contains).findFirst().orElseThrow(() -> new UserError(Place.in("--positive"),
                "Which label is the positive one cannot be told.", "Name one of: " + String.join(", ", labels) + "."));
    }

    private static BigDecimal dollars(String word) {
        try {
            BigDecimal usd = new BigDecimal(word);
            if (usd.signum() > 0) return usd;
        } catch (NumberFormatException e) {
            // Told below, as an amount that is not above 0 is.
        }
        throw new UserError(Place.in("--cost"), "\"" + word + "\" is no amount above 0.", "Write dollars, for instance --cost 1.25.");
    }
}
