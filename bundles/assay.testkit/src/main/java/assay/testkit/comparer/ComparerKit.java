// SPDX-License-Identifier: Apache-2.0
package assay.testkit.comparer;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.Preference;
import assay.core.grading.Preference.Better;
import assay.core.problem.Problems;
import assay.core.settings.Settings;
import assay.core.spi.comparer.Comparer;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Task;
import assay.core.work.Submission;
import assay.testkit.fakes.FakePair;
import assay.testkit.fakes.Threads;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of a comparer. A plugin's test extends it and says which comparer, and on what it can tell good from bad. */
public abstract class ComparerKit {
    /** The comparer under test, the same one or a new one at each call. */
    protected abstract Comparer comparer();

    /** The name under which it registers. */
    protected abstract String name();

    /** Settings that check finds nothing wrong with. */
    protected abstract Settings settings();

    /** Settings with something wrong. */
    protected abstract Settings badSettings();

    protected abstract Task task();

    protected abstract Submission better();

    protected abstract Submission worse();

    /** A workshop with what the comparer needs, such as a judge that answers. */
    protected abstract Workshop workshop();

    @Test
    void the_better_one_is_preferred_wherever_it_stands() throws Exception {
        FakePair pair = FakePair.of(task(), better(), worse(), settings());

        assertThat(given(pair).better()).isEqualTo(Better.FIRST);
        assertThat(given(pair.swapped()).better()).isEqualTo(Better.SECOND);
    }

    @Test
    void a_submission_is_as_good_as_itself() throws Exception {
        assertThat(given(FakePair.of(task(), better(), better(), settings())).better()).isEqualTo(Better.TIE);
    }

    @Test
    void a_preference_names_the_comparer_and_says_why() throws Exception {
        Preference.Given given = given(FakePair.of(task(), better(), worse(), settings()));

        assertThat(given.rater().name()).startsWith(name());
        assertThat(given.grounds().reason()).isNotBlank();
    }

    @Test
    void the_same_pair_gives_the_same_preference_in_several_threads() throws Exception {
        Comparer shared = comparer();
        FakePair pair = FakePair.of(task(), better(), worse(), settings());

        List<Preference> all = Threads.together(() -> shared.compare(pair, workshop()));

        assertThat(all).containsOnly(all.get(0));
    }

    @Test
    void comparing_ends_when_it_is_interrupted() throws Exception {
        Comparer shared = comparer();
        FakePair pair = FakePair.of(task(), better(), worse(), settings());

        assertThat(Threads.endsWhenInterrupted(() -> {
            while (true) shared.compare(pair, workshop());
        })).isTrue();
    }

    @Test
    void check_finds_what_is_wrong_with_settings_and_nothing_else() {
        assertThat(problems(settings())).isEmpty();
        assertThat(problems(badSettings())).isNotEmpty();
    }

    private List<?> problems(Settings with) {
        Problems problems = new Problems();
        comparer().check(with, problems);
        return problems.all();
    }

    private Preference.Given given(FakePair pair) throws Exception {
        Preference preference = comparer().compare(pair, workshop());
        assertThat(preference).isInstanceOf(Preference.Given.class);
        return (Preference.Given) preference;
    }
}
