// SPDX-License-Identifier: Apache-2.0
package assay.economy.collaboration;

import assay.core.economy.Engagement;
import assay.core.economy.Measure;
import assay.core.economy.Reviewing;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What one turn of all trials of a job comes to, each trial a share of the job. */
record Turn(int number, List<Course> courses, Reviewing person) {

    double share(Predicate<Course> which) {
        return courses.isEmpty() ? 0 : (double) courses.stream().filter(which).count() / courses.size();
    }

    double newly() {
        return share(c -> c.completeAt(number));
    }

    List<Measure> measures() {
        double any = courses.isEmpty() ? 0 : 1;
        double had = share(c -> c.had(number));
        Measure completion = new Measure(name("completion"), share(c -> c.completeBy(number)), any);
        Measure model = new Measure(name("model-seconds"), sum(r -> r.workTime().toMillis() / 1e3), had, "seconds");
        Measure review = new Measure(name("review-minutes"), sum(r -> minutes(person.review(r))), had, "minutes");
        Measure measured = new Measure(name("review-measured"), sum(r -> r.isMeasured() ? 1 : 0), sum(r -> 1));
        if (number == 0) return List.of(completion, model, review, measured);
        return List.of(completion, model, review, measured,
                new Measure(name("rescue"), share(c -> c.had(number) && c.completeAt(number)), had),
                new Measure(name("observed"), had, share(c -> c.failedBefore(number))),
                new Measure(name("feedback-minutes"), feedback(), had, "minutes"),
                new Measure(name("waiting-minutes"), waiting(), had, "minutes"),
                new Measure(name("minutes-per-point"), sum(r -> minutes(person.review(r))) + feedback(), newly(), "minutes"));
    }

    /** Feedback on the turn before, without which this one would not be. */
    private double feedback() {
        return before(r -> minutes(person.feedback(r)));
    }

    private double waiting() {
        return before(r -> minutes(r.parts().waiting()));
    }

    private double before(ToDoubleFunction<Engagement.Round> amount) {
        return mean(courses.stream().filter(c -> c.had(number)).flatMap(c -> c.at(number - 1).stream()).mapToDouble(amount).sum());
    }

    private double sum(ToDoubleFunction<Engagement.Round> amount) {
        return mean(courses.stream().flatMap(c -> c.at(number).stream()).mapToDouble(amount).sum());
    }

    private double mean(double sum) {
        return courses.isEmpty() ? 0 : sum / courses.size();
    }

    private String name(String what) {
        return what + "-turn-" + number;
    }

    private static double minutes(Duration time) {
        return time.toMillis() / 60_000.0;
    }
}
