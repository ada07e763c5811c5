// SPDX-License-Identifier: Apache-2.0
package assay.suite.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"The summary is good; good", "Uses an appropriate tone; appropriate", "Is well-written; well-written", "Gives sufficient detail; sufficient",
        "Names costs, risks, etc.; etc.", "Covers 3 regions and so on; and so on", "Is professionally laid out; professionally"})
    void a_word_without_a_measure_is_vague(String text, String word) {
        assertThat(Wording.vague(text)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Uses an appropriate tone: no slang, no exclamation marks", "Gives sufficient detail (cost, date and owner of each step)", "Names at least three good reasons",
        "Is good enough that every figure agrees with the report", "States the goods in transit", "Names the churn of every quarter", "Gives a suitable date as the brief defines it"})
    void a_measure_makes_it_clear(String text) {
        assertThat(Wording.vague(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Does not invent figures", "Avoids jargon", "Never contradicts itself", "Contains no errors", "Is free of typos", "No invented sources", "Must not omit the total",
        "The summary does not mislead the reader", "Correctly names the winner", "Is accurate"})
    void a_virtue_is_seen(String text) {
        assertThat(Wording.isVirtue(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Invents figures", "Does not state the total", "Has no heading", "Never names the owner", "No owner is named", "Uses jargon", "Gives no source", "Does not answer the question",
        "Cleared invoices are listed as open", "Talks to the owner in terms of the trade"})
    void a_fault_is_no_virtue(String text) {
        assertThat(Wording.isVirtue(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Invents a figure", "Omits the total", "Fails to name the owner", "Contains errors", "The note contradicts the report", "Is misleading", "Lacks a heading"})
    void a_fault_is_seen(String text) {
        assertThat(Wording.isFault(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"States what the figure leaves out", "Names the omitted rows", "Breaks the cost down by year", "Reports every line that exceeds the cap", "Finds the misquoted sentence"})
    void what_speaks_of_faults_is_none(String text) {
        assertThat(Wording.isFault(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"States the total and explains the method| explains the method", "Is polite and names the owner| names the owner",
        "Uses the glossary, and keeps every placeholder| keeps every placeholder", "Names the owner; gives the date| gives the date"})
    void two_claims_at_once_are_seen(String text, String second) {
        assertThat(Wording.secondClaim(text)).contains(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"States visitors and orders of both variants", "Chooses the proposal that stops the charges and keeps every constraint", "Names the app version, the endpoint and the change",
        "Finds exactly the lines where the sum is wrong and gives none twice", "Has the three columns and fourteen rows"})
    void a_list_is_one_claim(String text) {
        assertThat(Wording.secondClaim(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"States the total revenue of the year; States the total revenue for each year", "Names every owner of an action and its date; The owner and the date of every action are named",
        "The summary cites all sources used; The summary cites the sources it uses"})
    void nearly_the_same_is_seen(String one, String other) {
        assertThat(Likeness.between(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"Every lead has the right score; Every lead has the right grade", "States the break-even of option A; States the break-even of option B",
        "At most 100 words in the note; At most 200 words in the note", "The note names the owner of it; The note does not name the owner of it", "Has the columns; Has the rows",
        "States profit and break-even of option B; States the break-even of option A"})
    void what_differs_in_a_word_that_counts_is_not_the_same(String one, String other) {
        assertThat(Likeness.between(one, other)).isFalse();
    }
}
