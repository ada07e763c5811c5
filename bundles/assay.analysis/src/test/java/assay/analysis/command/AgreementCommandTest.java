// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.analysis.FakeStore;
import assay.analysis.FakeTexts;
import assay.analysis.stored.StoredRatings;
import assay.core.problem.UserError;
import assay.testkit.fakes.FakeCall;
import assay.testkit.fakes.FakeConsole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementCommandTest {
    @TempDir
    Path folder;

    private final FakeConsole console = new FakeConsole();
    private final AgreementCommand command = new AgreementCommand(new StoredRatings(l -> new FakeStore(), new FakeTexts()));

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String fifty() throws IOException {
        StringBuilder text = new StringBuilder("item,rater,label\n");
        int item = 0;
        for (String both : new String[] {"yes yes 20", "yes no 5", "no yes 10", "no no 15"})
            for (int i = 0; i < Integer.parseInt(both.split(" ")[2]); i++, item++)
                text.append(item).append(",ann,").append(both.split(" ")[0]).append('\n').append(item).append(",bob,").append(both.split(" ")[1]).append('\n');
        return file("fifty.csv", text.toString());
    }

    @Test
    void long_form_gives_coefficient_interval_and_numbers() throws Exception {
        command.run(FakeCall.of().with("file", fifty()).with("measure", "percent", "cohen"), console);

        assertThat(console.rows().get(0)).containsSequence("percent", "0.7000", "0.5625 to 0.8090", "50", "100");
        assertThat(console.rows().get(1)).containsSubsequence("ann, bob", "cohen", "0.4000", "50");
        assertThat(console.documents()).singleElement().asString().contains("bootstrap by item, 1000 samples");
    }

    @Test
    void wide_form_has_a_column_a_rater_and_cells_may_be_empty() throws Exception {
        String file = file("wide.csv", "item;ann;bob;cid\na;1;1;\nb;2;2.0;2\nc;1;2;1\n");

        command.run(FakeCall.of().with("file", file).with("measure", "percent", "alpha-interval").with("pairs"), console);

        assertThat(console.rows()).hasSize(8);
        assertThat(console.rows().get(2)).containsSubsequence("ann, bob", "percent", "0.6667", "3", "6");
        assertThat(console.lines()).contains("Left out: 1 × empty.");
    }

    @Test
    void files_are_joined_by_item_and_a_majority_stands_for_its_raters() throws Exception {
        String people = file("people.json", "[{\"id\": 1, \"a\": 1, \"b\": 1, \"c\": 2, \"why\": {\"x\": 1}},\n {\"id\": 2, \"a\": 0, \"b\": 1, \"c\": 2},\n {\"id\": 3, \"a\": 2, \"b\": 2, \"c\": 2}]");
        String judge = file("judge.jsonl", "{\"id\": 1, \"j\": \"1\"}\n{\"id\": 2, \"j\": \"1\"}\n{\"id\": 3, \"j\": \"Tie\"}\n");

        command.run(FakeCall.of().with("file", people, judge).with("item", "id").with("raters", "a,b,c,j").with("majority", "a,b,c").with("read", "Tie=0", "Tye=0")
                .with("measure", "percent"), console);

        assertThat(console.rows()).hasSize(1);
        assertThat(console.rows().get(0)).containsSubsequence("majority, j", "percent", "0.5000", "2");
        assertThat(console.lines()).contains("Left out: 1 × no majority.", "Read \"Tie\" as 0.", "\"Tye\" does not occur.");
    }

    @Test
    void one_rater_is_undefined_and_has_a_mean() throws Exception {
        command.run(FakeCall.of().with("file", file("one.csv", "item,judge\na,1\nb,2\n")), console);

        assertThat(console.rows()).isNotEmpty().allSatisfy(row -> assertThat(row).contains("undefined"));
        assertThat(console.documents()).singleElement().asString().contains("\"mean\":1.5");
    }

    @Test
    void criteria_are_told_apart() throws Exception {
        String file = file("c.csv", "item,criterion,rater,score\nx,c1,a,1\nx,c1,b,1\nx,c2,a,1\nx,c2,b,0\ny,c1,a,1\ny,c1,b,1\n");

        command.run(FakeCall.of().with("file", file).with("measure", "percent").with("by", "criterion"), console);

        assertThat(console.rows()).extracting(r -> r.get(0) + " " + r.get(3) + " of " + r.get(5)).containsExactly("all 0.6667 of 2", "c1 1.0000 of 2", "c2 0.0000 of 1");
    }

    @Test
    void a_second_rating_of_the_same_is_told_with_its_line() throws Exception {
        String file = file("twice.csv", "item,rater,label\na,ann,1\na,ann,2\n");

        assertThatThrownBy(() -> command.run(FakeCall.of().with("file", file), console))
                .isInstanceOf(UserError.class).hasMessageContaining("twice.csv:3").hasMessageContaining("twice.csv:2").hasMessageContaining("\"2\"");
    }

    @Test
    void what_does_not_fit_is_told_with_a_remedy() throws Exception {
        String good = fifty();
        String broken = file("broken.jsonl", "{\"item\": 1, \"rater\": \"a\", \"label\": 1}\n{\"item\": }\n");
        String ragged = file("ragged.csv", "item,rater,label\na,b\n");

        assertThatThrownBy(() -> command.run(FakeCall.of(), console)).isInstanceOf(UserError.class).hasMessageContaining("--file");
        assertThatThrownBy(() -> command.run(FakeCall.of().with("file", "none.csv"), console)).isInstanceOf(UserError.class).hasMessageContaining("no such file");
        assertThatThrownBy(() -> command.run(FakeCall.of().with("file", good).with("raters", "ann,bobb"), console)).hasMessageContaining("Did you mean \"bob\"?");
        assertThatThrownBy(() -> command.run(FakeCall.of().with("file", good).with("measure", "kohen"), console)).hasMessageContaining("Did you mean \"cohen\"?");
        assertThatThrownBy(() -> command.run(FakeCall.of().with("file", good).with("item", "itm"), console)).hasMessageContaining("Did you mean \"item\"?");
        assertThatThrownBy(() -> command.run(FakeCall.of().with("file", good).with("read", "yes"), console)).hasMessageContaining("--read Tie=0");
        assertThatThrownBy(() -> command.run(FakeCall.of().with("file", broken), console)).isInstanceOf(UserError.class).hasMessageContaining("broken.jsonl:2");
        assertThatThrownBy(() -> command.run(FakeCall.of().with("file", ragged), console)).isInstanceOf(UserError.class).hasMessageContaining("ragged.csv:2");
    }
}
