// SPDX-License-Identifier: Apache-2.0
package assay.web.desk;

import static assay.web.desk.Workplace.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.problem.UserError;
import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Tick;
import assay.core.spi.web.Acted;
import assay.core.spi.web.Form;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskViewTest {
    private static final Form GOOD = form("do", "submit-next", "said.figures", "met", "said.tone", "r5", "said.invented", "not_met", "comment", "Fine.");

    private final Workplace here = new Workplace(3, 2);

    private String take(String name) throws Exception {
        String address = ((Acted.Moved) here.view.act(here.visit(name, Role.GRADER), form())).address();
        assertThat(address).startsWith("/desk/item/");
        return address.substring("/desk/item/".length());
    }

    private Acted act(String name, String item, Form form) throws Exception {
        return here.view.act(here.visit(name, Role.GRADER, "item", item), form);
    }

    @Test
    void an_item_is_shown_with_its_rubric_by_importance_and_no_name_of_its_worker() throws Exception {
        String page = here.page("anna", Role.GRADER, "item", take("anna"));

        assertThat(page).contains("Write &lt;b&gt;a memo", "By [withheld]: &lt;script&gt;", "that counts against the work", "value=\"r5\"").doesNotContain("wonder").doesNotContain("<script");
        assertThat(page.indexOf("Critical")).isLessThan(page.indexOf("Optional")).isLessThan(page.indexOf("Pitfall"));
    }

    @Test
    void what_is_submitted_is_kept_and_the_next_item_comes() throws Exception {
        String item = take("anna");
        here.desk.tick(item, "anna", Tick.START);

        String next = ((Acted.Moved) act("anna", item, GOOD)).address();

        assertThat(next).startsWith("/desk/item/").doesNotContain(item);
        assertThat(here.desk.state(item).orElseThrow().marked().get(0).marks()).extracting(m -> m.said() + " " + m.rating().isPresent())
                .containsExactly("MET false", "MET true", "NOT_MET false");
        assertThat(here.desk.remarks(item)).extracting(r -> r.remark().text()).containsExactly("Fine.");
        assertThat(here.page("anna", Role.GRADER, "done", item)).contains("did not occur", "met (5)");
    }

    @Test
    void a_critical_criterion_that_is_not_met_is_not_taken_without_feedback() throws Exception {
        String item = take("anna");

        assertThatThrownBy(() -> act("anna", item, form("do", "submit", "said.figures", "not_met", "said.tone", "r2", "said.invented", "met"))).isInstanceOf(UserError.class)
                .hasMessageContaining("how to mend it");
        assertThat(here.desk.state(item).orElseThrow().marked()).isEmpty();
    }

    @Test
    void of_two_tabs_the_later_is_told_and_overwrites_nothing() throws Exception {
        String item = take("anna");

        Acted first = act("anna", item, form("do", "draft", "version", "0", "said.figures", "met"));
        Acted second = act("anna", item, form("do", "draft", "version", "0", "said.figures", "unsure"));

        assertThat(first).isEqualTo(Acted.json(200, "{\"version\":1}"));
        assertThat(second).isEqualTo(Acted.json(409, "{\"version\":1}"));
        assertThat(here.desk.item(item, "anna").draft()).containsExactly(Mark.of("figures", Mark.Said.MET));
    }

    @Test
    void other_minutes_than_measured_need_a_reason_and_both_are_kept() throws Exception {
        String item = take("anna");
        String[] fields = {"do", "submit", "said.figures", "met", "said.tone", "r5", "said.invented", "not_met", "minutes", "7,5", "minutes-why", "read it on paper"};

        assertThatThrownBy(() -> act("anna", item, form(java.util.Arrays.copyOf(fields, 10)))).isInstanceOf(UserError.class).hasMessageContaining("Why the minutes");
        act("anna", item, form(fields));

        assertThat(here.desk.state(item).orElseThrow().marked().get(0).spent().toSeconds()).isEqualTo(450);
        assertThat(here.desk.remarks(item)).extracting(r -> r.remark().text()).contains("read it on paper");
    }

    @Test
    void nobody_reaches_an_item_of_somebody_else_or_what_is_for_those_who_run_the_desk() throws Exception {
        String item = take("anna");

        for (String[] path : List.of(new String[] {"item", item}, new String[] {"done", item}, new String[] {"look", item, "w0"}, new String[] {"settle", item}, new String[] {"items"}, new String[] {"agreement"}))
            assertThatThrownBy(() -> here.page("ben", Role.GRADER, path)).as(path[0]).isInstanceOf(NoSuchPage.class);
        assertThatThrownBy(() -> here.view.file(here.visit("ben", Role.GRADER, "export", "csv"))).isInstanceOf(NoSuchPage.class);
        assertThatThrownBy(() -> here.view.act(here.visit("ben", Role.GRADER, "items"), form("do", "first", "item", item))).isInstanceOf(NoSuchPage.class);
    }

    @Test
    void a_training_item_tells_what_is_right_after_it_was_handed_in() throws Exception {
        String first = take("anna");
        act("anna", first, GOOD);
        take("ben");
        here.desk.train(first, List.of(Mark.of("figures", Mark.Said.UNSURE), Mark.of("tone", Mark.Said.MET), Mark.of("invented", Mark.Said.MET)));
        here.desk.skip(take("anna"), "anna", "later");
        String training = take("anna");

        String shown = ((Acted.Moved) act("anna", training, GOOD)).address();

        assertThat(shown).isEqualTo("/desk/done/" + training);
        assertThat(here.page("anna", Role.GRADER, "done", training)).contains("for training", "<span class=\"pill bad\">occurred</span>");
    }

    @Test
    void the_export_has_every_revision_under_pseudonyms_and_no_formula() throws Exception {
        String item = take("anna");
        act("anna", item, form("do", "submit", "said.figures", "met", "said.tone", "r5", "said.invented", "not_met", "evidence.tone", "=cmd|' /C calc'!A0"));
        here.view.act(here.visit("anna", Role.GRADER, "done", item), form("said.tone", "r1", "reason", "rude, \"very\""));

        String csv = here.view.file(here.visit("admin", Role.ADMIN, "export", "csv")).orElseThrow().text();
        String jsonl = here.view.file(here.visit("admin", Role.ADMIN, "export", "jsonl")).orElseThrow().text();

        assertThat(csv).contains("'=cmd", "\"rude, \"\"very\"\"\"", "rater-1").doesNotContain("anna");
        assertThat(jsonl.lines().filter(l -> l.contains("\"kind\":\"mark\""))).hasSize(4);
    }

    @Test
    void among_a_hundred_thousand_items_a_page_is_made_and_a_mark_saved_at_once() throws Exception {
        Workplace big = new Workplace(100_000, 2);
        List<Double> pages = new ArrayList<>();
        List<Double> saves = new ArrayList<>();
        String item = "";
        for (int i = 0; i < 60; i++) {
            long start = System.nanoTime();
            item = ((Acted.Moved) big.view.act(big.visit("anna", Role.GRADER), form())).address().substring("/desk/item/".length());
            big.page("anna", Role.GRADER, "item", item);
            pages.add((System.nanoTime() - start) / 1e6);
            start = System.nanoTime();
            big.view.act(big.visit("anna", Role.GRADER, "item", item), form("do", "draft", "version", "0", "said.figures", "met"));
            saves.add((System.nanoTime() - start) / 1e6);
            big.desk.skip(item, "anna", "next");
        }

        List<Double> later = pages.subList(1, pages.size()).stream().sorted().toList();
        List<Double> saved = saves.stream().sorted().toList();
        System.out.printf("first page %.0f ms, later pages median %.1f p95 %.1f ms, saving a mark median %.1f p95 %.1f ms%n", pages.get(0), later.get(30), later.get(56), saved.get(30), saved.get(57));
        assertThat(later.get(30)).isLessThan(100);
        assertThat(saved.get(30)).isLessThan(50);
    }
}
