// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.Verdict;
import assay.core.work.Submission;
import assay.testkit.fakes.TaskBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{max-wrods: 3} | there is no rule \"max-wrods\"; did you mean \"max-words\"?", "{} | there is no rule; write one of all, any, choice", "{in: 'answer.txt'} | there is no rule;",
            "{max-words: -1} | must be a whole number from 0", "{max-words: 2.5} | must be a whole number from 0", "{max-words: 'ten'} | must be a whole number from 0",
            "{min-words: 9, max-words: 3} | min-words of 9 is above max-words of 3", "{contains: []} | must be a text or a list of texts", "{contains: ''} | none empty",
            "{contains: {texts: 'x'}} | has no \"texts\"; did you mean \"text\"?", "{contains: {ignore-case: true}} | needs a text", "{contains: {text: 'x', ignore-case: 'yes'}} | true or false",
            "{equals: ['a', 'b']} | compares with one text", "{matches: '('} | missing closing )", "{matches: '(?=x)'} | no look-around", "{matches: '((a{100}){100}){1000}'} | repeats too much",
            "{number: {}} | needs a value", "{number: {value: 'x'}} | must be a number", "{number: {value: 1, tolerance: -1}} | negative tolerance", "{number: {value: 1, tolerance: 1, relative: 1}} | both tolerance and relative",
            "{number: {value: 1, which: 'second'}} | one of any, first, last", "{number: {value: 1, after: '['}} | regular expression", "{date: 'tomorrow'} | must be a date such as", "{date: {value: '2026-02-30'}} | must be a date",
            "{date: {value: '2026-02-03', order: 'ymd'}} | one of mdy, dmy", "{json-schema: {type: 'strin'}} | is no JSON schema", "{json-schema: 'x'} | must be a JSON schema", "{json-schema: {pattern: '('}} | pattern",
            "{json-schema: {$ref: 'http://example.org/s'}} | only refer to its own parts", "{json-path: {equals: 1}} | needs a path", "{json-path: {path: '$.a'}} | needs one of equals", "{json-path: {path: '$.a', equals: 1, count: 2}} | needs one of",
            "{json-path: {path: '$[', equals: 1}} | which is wrong", "{json-path: {path: 'a', equals: 1}} | must start with $", "{json-path: {path: '$.a', equals: 1, tolerance: 1}} | goes with number only", "{json-path: {path: '$[?(@.a =~ /x/)]', exists: true}} | write matches instead",
            "{json-equals: {}} | needs either file or value", "{json-equals: {file: 'no.json'}} | names the file \"no.json\", which the task does not have", "{csv-equals: {}} | needs a file", "{csv-equals: {file: 'no.csv'}} | which the task does not have",
            "{table: {}} | needs columns, rows", "{table: {rows: 1, min-rows: 1}} | has rows beside", "{table: {min-rows: 3, max-rows: 1}} | min-rows of 3 above", "{language: 'english'} | language code of two letters",
            "{citation: {}} | needs either of or pattern", "{citation: {of: ['a'], min: 2}} | wants 2 of 1", "{citation: {of: ['a'], min: 0}} | always holds", "{names-attachment: 'x.md'} | the task has no attachments",
            "{choice: 'a'} | no deliverable of the task has type choice", "{in: 'anser.txt', contains: 'x'} | does not ask for; did you mean \"answer.txt\"?", "{not: 'x'} | must be a map of rules", "{any: []} | with at least one", "{all: [{}]} | there is no rule"})
    void a_mistake_is_told_precisely(String rule, String told) {
        assertThat(Rated.complaints(rule)).singleElement().asString().startsWith("task \"t\", criterion \"c\": ").contains(told);
    }

    @Test
    void files_and_options_are_checked_against_the_task() {
        TaskBuilder task = Rated.task("a.csv").attach("rules.md", "x").material("right.csv", "id\n1\n").material("broken.json", "{");

        assertThat(Rated.complaints(task, "{csv-equals: {file: 'files/rihgt.csv'}}")).singleElement().asString().contains("There are: broken.json, right.csv, rules.md");
        assertThat(Rated.complaints(Rated.task("a.csv").material("right.csv", "id\n1\n"), "{csv-equals: {file: 'right.csv', columns: ['di']}}"))
                .singleElement().asString().contains("which its file does not have");
        assertThat(Rated.complaints(Rated.task("a.json").material("broken.json", "{"), "{json-equals: {file: 'broken.json'}}")).singleElement().asString().contains("it is not JSON");
        assertThat(Rated.complaints(TaskBuilder.task("t").wantsChoice("p", "left", "right"), "{choice: 'lefd'}")).singleElement().asString().contains("did you mean \"left\"?");
        assertThat(Rated.complaints(Rated.task("a.md").attach("rules.md", "x"), "{names-attachment: 'rule.md'}")).singleElement().asString().contains("did you mean \"rules.md\"?");
    }

    @Test
    void several_mistakes_of_one_rule_with_the_task_are_all_told() {
        assertThat(Rated.complaints("{in: 'b.txt', names-attachment: 'x.md'}")).hasSize(2);
    }

    @Test
    void a_rule_that_was_never_checked_breaks_its_own_criterion_only() {
        var task = Rated.task("a.txt").criterion("bad", "rule", Rated.settings("{no-such: 1}")).build();

        assertThat(Rated.verdict(task, Submission.of("x"))).isInstanceOf(Verdict.GraderFailed.class);
    }
}
