// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.grading.Assessment;
import assay.core.grading.Assessment.Completion;
import assay.core.grading.Ruling;
import assay.core.grading.Ruling.Standing;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** An assessment in three columns: completion, score, and the rulings with what failed. */
final class Assessments {
    private static final Completion[] COMPLETIONS = Completion.values();
    private static final Standing[] STANDINGS = Standing.values();

    private Assessments() {}

    static void write(Assessment a, Values out) {
        out.text(a.completion().name()).real(a.score()).text(Json.write(a, Assessments::rulings));
    }

    static void writeAbsent(Values out) {
        out.absent().absent().absent();
    }

    static Optional<Assessment> read(Row row) throws SQLException {
        String completion = row.textOrNull();
        OptionalDouble score = row.real();
        String rulings = row.textOrNull();
        if (completion == null || rulings == null) return Optional.empty();
        Completion known = named(COMPLETIONS, completion);
        Assessment before = row.assessments().get(rulings);
        if (before != null && before.completion() == known && before.score().equals(score)) return Optional.of(before);
        Assessment read = Json.read(rulings, in -> assessment(known, score, in));
        row.assessments().put(rulings, read);
        return Optional.of(read);
    }

    private static void rulings(Assessment a, JsonGenerator out) throws IOException {
        out.writeStartArray();
        Json.list(a.rulings(), out, (r, o) -> {
            o.writeString(r.criterion());
            o.writeString(r.standing().name());
            o.writeNumber(r.share());
            o.writeString(r.basis());
        });
        Json.texts(a.failed(), out);
        Json.texts(a.gateFailed(), out);
        out.writeEndArray();
    }

    private static Assessment assessment(Completion completion, OptionalDouble score, JsonParser in) throws IOException {
        in.nextToken();
        List<Ruling> rulings = Json.list(in,
                i -> new Ruling(i.nextTextValue(), named(STANDINGS, i.nextTextValue()), Json.real(i), i.nextTextValue()));
        in.nextToken();
        List<String> failed = Json.texts(in);
        in.nextToken();
        return new Assessment(completion, score, rulings, failed, Json.texts(in));
    }

    private static <E extends Enum<E>> E named(E[] all, String name) {
        for (E e : all) if (e.name().equals(name)) return e;
        throw new IllegalArgumentException("the store names \"" + name + "\", which this Assay does not know");
    }
}
