// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets.table;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.economy.PriceTables;
import assay.core.money.Money;
import assay.core.problem.Problems;
import assay.core.spi.source.ImportSink;
import assay.core.spi.source.Source;
import assay.core.task.Price;
import assay.core.task.Task;
import assay.testkit.source.FakeSink;
import assay.testkit.source.SourceKit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TasksSourceTest extends SourceKit {
    private static final String HEADER = "id,title,instructions,price,currency,category,capabilities\n";

    @Override
    protected Source source() {
        return new TasksSource();
    }

    @Override
    protected String fileName() {
        return "tasks.csv";
    }

    @Override
    protected String good() {
        return HEADER + "a,First,Do it.,120,USD,writing,summarization; data-structuring\nb,Second,\"Do this, and that.\",,,,\n";
    }

    @Override
    protected String bad() {
        return "c,Third,Do it.,12,,,";
    }

    @Test
    void columns_become_price_and_labels() {
        Task task = read(good(), new Problems()).tasks().get(0);

        assertThat(task.worth().price()).contains(Price.fixedUsd("120"));
        assertThat(task.labels().category()).contains("writing");
        assertThat(task.labels().capabilities()).containsExactly("summarization", "data-structuring");
    }

    @Test
    void a_table_may_start_with_a_byte_order_mark_and_use_semicolons() {
        Problems problems = new Problems();

        FakeSink sink = read("\uFEFFid;title;instructions;minutes;wage;wage-currency\r\na;First;\"Do it;\r\nnow.\";90;40;EUR\r\n", problems);

        assertThat(problems.all()).isEmpty();
        assertThat(sink.tasks().get(0).brief().instructions()).isEqualTo("Do it;\r\nnow.");
        assertThat(sink.tasks().get(0).worth().human().orElseThrow().time()).isEqualTo(Duration.ofMinutes(90));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,T,x,-5,USD,,        | must be between 0 and a million million
            a,T,x,NaN,USD,,       | must be a plain number
            a,T,x,"1,234",USD,,   | must be a plain number
            a,T,x,5,dollars,,     | is no currency code
            a,T,x,5,EUR,,         | no exchange rate for EUR
            a/b,T,x,5,USD,,       | task id "a/b" must be
            ,T,x,5,USD,,          | "id" is missing or empty
            a,T,,5,USD,,          | "instructions" is missing or empty
            a,T,x                 | The row has 3 cells, the header line 7
            """)
    void a_bad_row_is_told_with_its_line(String row, String words) {
        Problems problems = new Problems();

        FakeSink sink = read(HEADER + row + "\nok,T,x,5,USD,,\n", problems);

        assertThat(problems.all()).singleElement().asString().contains("tasks.csv:2", words);
        assertThat(sink.tasks()).extracting(Task::id).containsExactly("ok");
    }

    @Test
    void an_unknown_column_is_told_with_the_nearest_one() {
        Problems problems = new Problems();

        FakeSink sink = read("id,title,instruction\na,T,x\n", problems);

        assertThat(problems.all()).hasSize(2).first().asString().contains("tasks.csv:1", "Did you mean \"instructions\"?");
        assertThat(sink.tasks()).isEmpty();
    }

    @Test
    void a_quote_that_never_ends_is_told() {
        Problems problems = new Problems();

        FakeSink sink = read(HEADER + "a,T,x,5,USD,,\nb,\"T,x,5,USD,,\nc,T,x,5,USD,,\n", problems);

        assertThat(problems.all()).singleElement().asString().contains("tasks.csv:3", "quotes");
        assertThat(sink.tasks()).hasSize(1);
    }

    @Test
    void an_id_that_stands_twice_is_told() {
        Problems problems = new Problems();

        read(HEADER + "a,T,x,,,,\na,T,x,,,,\n", problems);

        assertThat(problems.all()).singleElement().asString().contains("tasks.csv:3", "\"a\" is taken");
    }

    @Test
    void json_lines_have_the_same_columns() throws IOException {
        Problems problems = new Problems();
        FakeSink sink = new FakeSink();

        jsonLines("{\"id\":\"a\",\"title\":\"T\",\"instructions\":\"x\",\"price\":12.5,\"currency\":\"USD\",\"capabilities\":[\"one\",\"two\"]}\n"
                + "{\"id\":\"b\",\"title\":\"T\",\"instructions\":\"x\",\"price\":1e99999,\"currency\":\"USD\"}\n", sink, problems);

        assertThat(sink.tasks()).singleElement().satisfies(t -> assertThat(t.worth().price()).contains(Price.fixedUsd("12.5")));
        assertThat(problems.all()).singleElement().asString().contains("t.jsonl:2", "\"price\"");
    }

    private void jsonLines(String text, ImportSink sink, Problems problems) throws IOException {
        source().read(List.of(Files.writeString(folder.resolve("t.jsonl"), text)), sink, problems);
    }

    private FakeSink priced(String rows, Problems problems) throws IOException {
        PriceTables tables = new PriceTables(Map.of("EUR", new TreeMap<>(Map.of(LocalDate.of(2026, 3, 2), new BigDecimal("1.08")))),
                Map.of("accountants", Money.usd("83200")), "");
        FakeSink sink = new FakeSink();
        Path file = Files.writeString(folder.resolve("priced.csv"), "id,title,instructions,price,currency,hourly,hours,minutes,occupation,created\n" + rows);
        new TasksSource().read(List.of(file), tables, sink, problems);
        return sink;
    }

    @Test
    void another_currency_becomes_dollars_by_the_rate_of_the_day_and_keeps_both() throws IOException {
        Price price = priced("a,A,Do.,100,EUR,,,,,2026-03-05\n", new Problems()).tasks().get(0).worth().price().orElseThrow();

        assertThat(price.amount()).hasToString("100.00 EUR");
        assertThat(price.usd()).isEqualTo(Money.usd("108"));
        assertThat(price.rateDate()).contains(LocalDate.of(2026, 3, 2));
    }

    @Test
    void a_currency_without_a_rate_leaves_the_row_out() throws IOException {
        Problems problems = new Problems();

        assertThat(priced("a,A,Do.,100,INR,,,,,2026-03-05\n", problems).tasks()).isEmpty();
        assertThat(problems.all().get(0).toString()).contains("priced.csv:2", "no exchange rate for INR");
    }

    @Test
    void an_hourly_post_needs_hours_and_becomes_an_estimate() throws IOException {
        Problems problems = new Problems();

        List<Task> tasks = priced("a,A,Do.,,EUR,50,4,,,2026-03-05\nb,B,Do.,,USD,50,,,,\n", problems).tasks();

        assertThat(tasks).hasSize(1);
        assertThat(tasks.get(0).worth().price()).contains(new Price(Money.of("200", "EUR"), Price.Basis.HOURLY_ESTIMATE, Money.usd("216"), Optional.of(LocalDate.of(2026, 3, 2))));
        assertThat(problems.all().get(0).message()).contains("without hours");
    }

    @Test
    void hours_of_an_occupation_take_its_median_wage_for_the_price_and_for_the_person() throws IOException {
        Problems problems = new Problems();

        List<Task> tasks = priced("a,A,Do.,,,,,390,accountants,\nb,B,Do.,,,,,60,lawyers,\n", problems).tasks();

        assertThat(tasks.get(0).worth().price().orElseThrow()).isEqualTo(new Price(Money.usd("260"), Price.Basis.WAGE_HOURS, Money.usd("260"), Optional.empty()));
        assertThat(tasks.get(0).worth().human().orElseThrow().cost()).isEqualTo(Money.usd("260"));
        assertThat(problems.all().get(0).message()).contains("no median wage of \"lawyers\"");
    }
}
