// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.money.Money;
import assay.core.problem.Problems;
import assay.core.spi.source.Source;
import assay.core.task.Price;
import assay.core.task.Task;
import assay.testkit.source.SourceKit;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwelancerSourceTest extends SourceKit {
    @Override
    protected Source source() {
        return new SwelancerSource();
    }

    @Override
    protected String good() {
        return """
                {"issue_id": "1_1", "variant": "ic_swe", "price_usd": 1000.0, "title": "[HOLD for payment 2023-02-03] [$1000] Chat - Button is blue", "issue_steps": "Make it green."}
                {"issue_id": "2", "variant": "ic_swe", "price_usd": 50, "title": "[Polish] Typo", "issue_steps": ""}
                """;
    }

    @Override
    protected String bad() {
        return "{\"issue_id\": \"3\", \"price_usd\": -5, \"title\": \"T\", \"issue_steps\": \"\"}";
    }

    @Test
    void the_price_is_fixed_and_the_marks_of_the_tracker_are_not_in_the_title() {
        Task task = read(good(), new Problems()).tasks().get(0);

        assertThat(task.brief().title()).isEqualTo("Chat - Button is blue");
        assertThat(task.brief().instructions()).isEqualTo("Chat - Button is blue\n\nMake it green.");
        assertThat(task.worth().price()).contains(Price.fixedUsd("1000"));
        assertThat(task.background().created()).contains(LocalDate.of(2023, 2, 3));
        assertThat(task.rubric().isEmpty()).isTrue();
    }

    @Test
    void a_title_that_names_another_price_is_told() {
        Problems problems = new Problems();

        read(good().replace("[$1000]", "[$2000]"), problems);

        assertThat(problems.all()).singleElement().asString().contains(":1", "[$2000]", "1000.00 USD");
    }

    @Test
    void a_manager_chooses_among_proposals_and_only_the_accepted_one_is_right() {
        Task task = read(manager("2"), new Problems()).tasks().get(0);

        assertThat(task.brief().instructions()).contains("## proposal-1", "Paint it", "## proposal-2", "Throw it away");
        assertThat(task.brief().deliverables()).singleElement().satisfies(d -> assertThat(d.options()).containsExactly("proposal-1", "proposal-2"));
        assertThat(task.rubric().criteria()).singleElement().satisfies(c -> assertThat(c.grader().orElseThrow().with().canonical()).isEqualTo("{\"choice\":\"proposal-2\"}"));
        assertThat(task.key().reference()).singleElement().satisfies(r -> assertThat(r.text()).isEqualTo("proposal-2"));
    }

    @Test
    void an_accepted_proposal_that_nobody_made_is_told() {
        Problems problems = new Problems();

        assertThat(read(manager("7"), problems).tasks()).isEmpty();
        assertThat(problems.all()).singleElement().asString().contains("proposal-7 is not among the proposals");
    }

    private static String manager(String accepted) {
        return "{\"issue_id\": \"9-manager\", \"variant\": \"swe_manager\", \"price_usd\": 500, \"title\": \"Button\", \"manager_data\": {\"proposals\": ["
                + "{\"id\": 1, \"proposal\": \"Paint it\"}, {\"id\": 2, \"proposal\": \"Throw it away\"}], \"correct_proposal\": {\"id\": " + accepted + "}}}";
    }

    @Test
    void the_237_jobs_pay_236300_dollars() throws IOException {
        List<Task> tasks = PublishedFiles.read(source(), "swelancer-ic/tasks.jsonl").tasks();

        List<Money> prices = tasks.stream().map(t -> t.worth().price().orElseThrow().usd()).sorted().toList();

        assertThat(prices).hasSize(237);
        assertThat(prices.stream().reduce(Money.zero("USD"), Money::plus)).isEqualTo(Money.usd("236300"));
        assertThat(prices.get(0)).isEqualTo(Money.usd("50"));
        assertThat(prices.get(236)).isEqualTo(Money.usd("32000"));
        assertThat(prices.get(118)).isEqualTo(Money.usd("500"));
    }
}
