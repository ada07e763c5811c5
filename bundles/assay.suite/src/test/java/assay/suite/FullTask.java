// SPDX-License-Identifier: Apache-2.0
package assay.suite;

import assay.core.content.Blob;
import assay.core.money.Money;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.task.Annotations;
import assay.core.task.Background;
import assay.core.task.Brief;
import assay.core.task.Criterion;
import assay.core.task.Deliverable;
import assay.core.task.GraderChoice;
import assay.core.task.HumanEffort;
import assay.core.task.Importance;
import assay.core.task.Key;
import assay.core.task.Labels;
import assay.core.task.Price;
import assay.core.task.Rubric;
import assay.core.task.Scale;
import assay.core.task.Screening;
import assay.core.task.Task;
import assay.core.task.Weighing;
import assay.core.task.Worth;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A task that uses everything a task can have. */
public final class FullTask {
    private FullTask() {}

    public static Task named(String id) {
        return new Task(id, brief(), rubric(), key(), worth(), labels(), background());
    }

    private static Brief brief() {
        return new Brief("Title: with \"quotes\"", "Line one\n\tLine two: ünïcode 日本 \u2028 end",
                List.of(Blob.of("raw.bin", "application/octet-stream", new byte[] {0, 1, (byte) 0xff}), Blob.ofText("empty.txt", "text/plain", "")),
                List.of(new Deliverable("note.md", "text/markdown"), new Deliverable("decision", "choice", List.of("yes", "no"))),
                List.of("spreadsheet"));
    }

    private static Rubric rubric() {
        Settings with = Settings.EMPTY.with("zeta", 1).with("alpha", new Setting.Items(List.of(Setting.of("975"), Setting.of(975), Setting.of(true))))
                .with("number", Settings.EMPTY.with("value", Setting.of(new BigDecimal("-0.000001"))));
        Weighing tree = new Weighing(OptionalDouble.of(-8.25), OptionalDouble.of(0.1), Optional.of("top"), new Scale(1, 5, 4));
        return new Rubric(List.of(
                new Criterion("top", "Everything", Importance.OPTIONAL, Optional.empty(), Weighing.DEFAULT, Annotations.NONE),
                new Criterion("leaf", "Invents a figure", Importance.PITFALL, Optional.of(new GraderChoice("rule", with)), tree,
                        new Annotations(Optional.of("accuracy"), Optional.of("ada"), List.of("t1"), Optional.of("subjective"), List.of("top")))));
    }

    private static Key key() {
        return new Key(List.of(Blob.ofText("note.md", "text/markdown", "The note.\n"), Blob.ofText("decision", "text/plain", "yes")),
                List.of(Blob.ofText("files/key.csv", "text/csv", "a,b\n".repeat(3_000))));
    }

    private static Worth worth() {
        Price price = new Price(Money.of("100.5", "EUR"), Price.Basis.HOURLY_ESTIMATE, Money.usd("110.123456"), Optional.of(LocalDate.of(2026, 3, 1)));
        return new Worth(Optional.of(price), Optional.of(new HumanEffort(Duration.ofNanos(1_234_567_890_123L), Money.of("40", "GBP"), 0.95)),
                Optional.of(Duration.ofSeconds(20)));
    }

    private static Labels labels() {
        return new Labels(Optional.of("writing"), List.of("summarization"), List.of("short"), Labels.Secrecy.CONFIDENTIAL);
    }

    private static Background background() {
        return new Background(Optional.of("written"), Optional.of("Apache-2.0"), Optional.of(LocalDate.of(2026, 3, 1)), Optional.of("https://example.org/1"),
                new Screening(Map.of("complete", true, "fixed-price", true), Optional.of("ada"), Optional.of("fine")));
    }
}
