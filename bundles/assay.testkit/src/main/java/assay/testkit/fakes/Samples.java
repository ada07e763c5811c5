// SPDX-License-Identifier: Apache-2.0
package assay.testkit.fakes;

import assay.core.task.Task;

/** Tasks that look like real ones. */
public final class Samples {
    private Samples() {}

    /** One text deliverable, one CSV attachment. */
    public static Task summary() {
        return TaskBuilder.task("quarter-summary").titled("Summarise the quarter")
                .instructions("Please summarise sales.csv in summary.md. Name the best month and the total.")
                .attach("sales.csv", "month,amount\nJanuary,1200\nFebruary,950\nMarch,1410\n")
                .wants("summary.md")
                .reference("summary.md", "March was the best month. The total is 3560.\n")
                .pays("120").build();
    }

    /** Two deliverables of different types. */
    public static Task twoFiles() {
        return TaskBuilder.task("two-files").titled("Clean a list and write a note")
                .instructions("Please clean people.csv and hand in clean.csv and note.md. The note says which rows you dropped.")
                .attach("people.csv", "name,city\nAda,London\nAda,London\nGrace,New York\n")
                .attach("rules.md", "# Rules\n\nA row that occurs twice is dropped. The note names the dropped rows. Keep the order.\n")
                .wants("clean.csv").wants("note.md")
                .reference("clean.csv", "name,city\nAda,London\nGrace,New York\n")
                .reference("note.md", "Dropped the second Ada.\n")
                .pays("45").build();
    }

    /** A choice among proposals. */
    public static Task choice() {
        return TaskBuilder.task("pick-one").titled("Pick a proposal")
                .instructions("Please choose the proposal that keeps the budget of 500.")
                .attach("offers.md", "alpha costs 700. beta costs 480.")
                .wantsChoice("choice", "alpha", "beta")
                .reference("choice", "beta")
                .pays("80").build();
    }
}
