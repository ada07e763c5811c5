// SPDX-License-Identifier: Apache-2.0
package assay.suite.shape;

import static assay.suite.shape.Shape.Key.may;
import static assay.suite.shape.Shape.Key.need;
import static assay.suite.shape.Shape.map;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The keys of {@code task.yaml} and of a line of {@code tasks.jsonl}. */
public final class TaskShape {
    /** Characters of a task's instructions at most. */
    public static final int MOST_INSTRUCTIONS = 1_000_000;

    static final Shape LINE = new Shape.Words(2_000);
    static final Shape WORDS = new Shape.Words(20_000);
    static final Shape WORD_LIST = new Shape.ListOf(LINE, true);
    static final Shape CURRENCY = new Shape.Form("[A-Z]{3}", "a currency code of three letters such as USD");
    private static final Shape SHARE = new Shape.Decimal(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.ONE));
    private static final Shape ID =
            new Shape.Form("[A-Za-z0-9][A-Za-z0-9._-]{0,199}", "1 to 200 letters, digits, dots, dashes or underscores");
    private static final Shape NAME = new Shape.Form("[a-z0-9][a-z0-9-]*", "lower-case letters, digits and dashes");

    private static final Shape.MapOf WAGE = map(
            need("amount", new Shape.Decimal(Optional.of(new BigDecimal("0.01")), Optional.empty()), "Units of the currency, such as 40 or 14.50."),
            need("currency", CURRENCY, "ISO 4217 code such as USD."));

    private static final Shape.MapOf PRICE = map(
            need("amount", Shape.atLeastZero(), "What the client pays, in units of the currency."),
            need("currency", CURRENCY, "ISO 4217 code such as USD."),
            need("basis", new Shape.OneOf(List.of("fixed", "predicted", "hourly-estimate", "wage-hours")), "How the price is known."),
            may("usd", Shape.atLeastZero(), "The same in US dollars; needed for other currencies."),
            may("rate-date", new Shape.Date(), "Date of the exchange rate; needed for other currencies."));

    private static final Shape.MapOf HUMAN = map(
            need("minutes", Shape.atLeastZero(), "Working time of a qualified person."),
            need("hourly", WAGE, "Wage of an hour, above 0."),
            may("success", SHARE, "Probability that the person's work is accepted, 0 to 1; absent = as the rates of a run say."));

    private static final Shape.MapOf ORIGIN = map(
            may("platform", LINE, "Where the job was posted."),
            may("licence", LINE, "SPDX id of the licence of the task's texts and files."),
            may("created", new Shape.Date(), "When the job was posted or written."),
            may("url", LINE, "Where it can be seen."));

    private static final Shape.MapOf SCREENING = new Shape.MapOf(List.of(
            may("reviewer", LINE, "Who screened the job."),
            may("reason", WORDS, "Why it was taken or rejected.")), Optional.of(new Shape.Flag()));

    /** A file of a task, by path or with its text. */
    public static final Shape FILE = new Shape.Either(LINE, map(
            need("name", LINE, "Name under which it is handed over."),
            may("text", new Shape.Words(MOST_INSTRUCTIONS), "Its content, instead of a file."),
            may("file", LINE, "Path relative to the task's folder, instead of a text."),
            may("type", LINE, "Media type; by the ending of the name when absent.")));

    private static final Shape FILES = new Shape.ListOf(FILE, true);

    private static final Shape DELIVERABLE = new Shape.Either(LINE, map(
            need("name", LINE, "File name such as summary.md, or a plain name for a choice."),
            may("type", LINE, "Media type, or choice; by the ending of the name when absent."),
            may("options", WORD_LIST, "The ids to choose from, for a choice.")));

    private static final Shape.MapOf SCALE = map(
            need("min", Shape.number(), "Lowest rating."),
            need("max", Shape.number(), "Highest rating."),
            need("pass-at", Shape.number(), "Lowest rating at which the criterion is met."));

    private static final Shape.MapOf CRITERION = map(
            need("id", ID, "Unique in the rubric."),
            need("text", WORDS, "The checkable statement; for a pitfall, the bad thing."),
            need("importance", new Shape.OneOf(List.of("critical", "important", "optional", "pitfall")), "What it means to the client."),
            may("grader", NAME, "Who checks it, such as rule; absent where a run must say."),
            may("with", new Shape.Free(), "Settings of the grader."),
            may("dimension", LINE, "Quality dimension such as accuracy, clarity, format."),
            may("kind", new Shape.OneOf(List.of("objective", "subjective")), "Whether opinions may differ."),
            may("author", LINE, "Who wrote it."),
            may("tags", WORD_LIST, "Free words to slice by."),
            may("depends-on", new Shape.ListOf(ID, true), "Ids of criteria without which this one makes no sense."),
            may("points", Shape.number(), "For signed-points profiles; may be negative."),
            may("weight", Shape.atLeastZero(), "For weighted and tree profiles."),
            may("parent", ID, "Id of the criterion above it in a tree; absent = root."),
            may("scale", SCALE, "The rating scale; absent = not met or met."));

    /** A whole task. */
    public static final Shape.MapOf TASK = map(
            need("id", ID, "Unique in the suite; the name of the task's folder."),
            may("version", LINE, "For people; the workbench tells versions apart by content."),
            need("title", LINE, "What the client would put in the subject line."),
            need("instructions", new Shape.Words(MOST_INSTRUCTIONS), "What the client asks for."),
            may("category", LINE, "Category of work such as data-science-analytics."),
            may("capabilities", WORD_LIST, "Capabilities it takes, such as summarization."),
            may("tags", WORD_LIST, "Free words to slice by."),
            may("price", PRICE, "What the client pays."),
            may("human", HUMAN, "What the task takes a person."),
            may("deadline", map(need("minutes", Shape.atLeastZero(), "Minutes until it is wanted.")), "By when it is wanted."),
            may("tools", WORD_LIST, "Tools that the client expects, such as spreadsheet."),
            may("origin", ORIGIN, "Where the task comes from."),
            may("screening", SCREENING, "Answers to the screening questions; a no keeps the task out of runs."),
            may("data", new Shape.OneOf(List.of("public", "confidential")), "Confidential data goes only to providers that are allowed."),
            may("attachments", FILES, "Files that the worker gets."),
            may("deliverables", new Shape.ListOf(DELIVERABLE, true), "What is to be handed in; absent = one text."),
            may("reference", FILES, "The reference answer, a file for each deliverable."),
            may("materials", FILES, "Files that only graders get."),
            may("rubric", new Shape.ListOf(CRITERION, false), "The criteria, 5 to 20 of them as a rule."));

    private TaskShape() {}
}
