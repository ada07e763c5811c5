// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets;

import assay.core.content.Blob;
import assay.core.money.Money;
import assay.core.problem.Place;
import assay.core.problem.Problems;
import assay.core.spi.Name;
import assay.core.spi.source.ImportSink;
import assay.core.spi.source.Source;
import assay.core.task.Background;
import assay.core.task.Brief;
import assay.core.task.Key;
import assay.core.task.Labels;
import assay.core.task.Price;
import assay.core.task.Rubric;
import assay.core.task.Screening;
import assay.core.task.Task;
import assay.core.task.Worth;
import assay.source.datasets.record.Fields;
import assay.source.datasets.record.JsonLines;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;

/**
 * Software jobs with the price that a freelancer was paid (SWE-Lancer, arXiv 2502.12115). Those of single developers come without
 * rubrics and tests; those of managers are a choice among proposals.
 */
@Component
@Name("swelancer")
public final class SwelancerSource implements Source {
    private static final Pattern PRICE = Pattern.compile("\\[\\$\\s*([\\d,]+(?:\\.\\d+)?)\\s*\\]");
    private static final Pattern DATE = Pattern.compile("\\b(20\\d\\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])\\b");
    private static final Pattern STATUS = Pattern.compile("(?i)\\[(?:hold|paid|waiting|\\$)[^\\]]*\\]");
    private static final Labels LABELS = new Labels(Optional.of("web-mobile-software"), List.of(), List.of(), Labels.Secrecy.PUBLIC);

    @Override
    public void read(List<Path> files, ImportSink sink, Problems problems) throws IOException {
        for (Path file : files) JsonLines.read(file, problems, (record, place) -> sink.task(task(record, place, problems)));
    }

    private static Task task(Fields record, Place place, Problems problems) {
        String title = record.needText("title");
        Price price = price(record.needNumber("price_usd"));
        checkPrice(title, price, place, problems);
        String plain = STATUS.matcher(title).replaceAll(" ").replaceAll("\\s+", " ").strip();
        String name = plain.isEmpty() ? title.strip() : plain;
        String steps = record.text("issue_steps").orElse("").strip();
        Background background = new Background(Optional.of("SWE-Lancer Diamond"), Optional.of("MIT"), date(title), Optional.empty(), Screening.NONE);
        String issue = name + (steps.isEmpty() ? "" : "\n\n" + steps);
        Optional<ManagerChoice> choice = record.text("variant").filter("swe_manager"::equals).map(v -> ManagerChoice.of(record));
        Key key = choice.map(c -> new Key(List.of(Blob.ofText("decision", "text/plain", c.accepted())), List.of())).orElse(Key.NONE);
        return new Task(record.needText("issue_id"), choice.map(c -> c.brief(name, issue)).orElseGet(() -> new Brief(name, issue)),
                choice.map(ManagerChoice::rubric).orElse(Rubric.EMPTY), key, Worth.of(price), LABELS, background);
    }

    private static Price price(BigDecimal amount) {
        Money usd = Money.of(amount, "USD");
        return new Price(usd, Price.Basis.FIXED, usd, Optional.empty());
    }

    /** The title repeats the price in brackets; a slip of the data set would show here. */
    private static void checkPrice(String title, Price price, Place place, Problems problems) {
        Matcher m = PRICE.matcher(title);
        if (m.find() && new BigDecimal(m.group(1).replace(",", "")).compareTo(price.usd().amount()) != 0)
            problems.warn(place, "The title says " + m.group() + ", but price_usd is " + price.usd() + ".", "price_usd was taken.");
    }

    /** The first date in the title, that of the payment, is the only one there is. */
    private static Optional<LocalDate> date(String title) {
        Matcher m = DATE.matcher(title);
        if (!m.find()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(m.group()));
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String describe() {
        return "Reads SWE-Lancer's jobs, one JSON object a line with issue_id, price_usd, title and issue_steps, and for the variant swe_manager manager_data with the proposals.";
    }

    @Override
    public String title() {
        return "SWE-Lancer Diamond";
    }
}
