// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.run.CellId;
import assay.core.run.Stamp;
import assay.core.spi.store.Fact;
import assay.core.work.Feedback;
import assay.core.work.Provenance;
import assay.core.work.Submission;
import assay.store.sql.content.Blobs;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What workers handed in. */
final class HandedTable extends FactTable<Fact.Handed> {
    private final Blobs blobs;

    HandedTable(Blobs blobs) {
        super(Fact.Handed.class, "handed", "run, task, worker, trial, turn, attempt, text, files, "
                + "input, cached, output, reasoning, cost, nanos, human_nanos, feedback, stamp, at, provenance");
        this.blobs = blobs;
    }

    @Override
    void write(Fact.Handed f, Values out) {
        Submission s = f.submission();
        out.run(f.run()).cell(f.cell()).number(f.turn()).digest(f.attempt()).text(s.text());
        if (s.files().isEmpty()) out.absent();
        else out.text(Json.write(s.files(), (files, o) -> Json.list(files, o, this::file)));
        out.spent(s.spent());
        if (f.feedback().isEmpty()) out.absent();
        else out.text(Json.write(f.feedback().get(), HandedTable::feedback));
        out.stamp(f.by()).at(f.at());
        if (f.provenance().materials().isEmpty()) out.absent();
        else out.text(Json.write(f.provenance().materials(), (all, o) -> Json.list(all, o, HandedTable::material)));
    }

    @Override
    public Fact.Handed read(Row row) throws SQLException {
        String run = row.run();
        CellId cell = row.cell();
        int turn = row.whole();
        Digest attempt = row.digest();
        String text = row.text();
        String files = row.textOrNull();
        List<Blob> found = files == null ? List.of() : Json.read(files, in -> Json.list(in, this::file));
        Submission submission = new Submission(text, found, row.spent());
        String feedback = row.textOrNull();
        Optional<Feedback> told = feedback == null ? Optional.empty() : Optional.of(Json.read(feedback, HandedTable::feedback));
        Stamp by = row.stamp();
        Instant at = row.at();
        String made = row.textOrNull();
        Provenance from = made == null ? Provenance.NONE : new Provenance(Json.read(made, in -> Json.list(in, HandedTable::material)));
        return new Fact.Handed(run, cell, turn, attempt, submission, told, by, at, from);
    }

    private void file(Blob b, JsonGenerator out) throws IOException {
        blobs.keep(b);
        out.writeString(b.name());
        out.writeString(b.mediaType());
        out.writeNumber(b.size());
        out.writeString(b.digest().hex());
    }

    private Blob file(JsonParser in) throws IOException {
        return blobs.blob(in.nextTextValue(), in.nextTextValue(), Json.number(in), new Digest(in.nextTextValue()));
    }

    private static void material(Provenance.Material m, JsonGenerator out) throws IOException {
        out.writeString(m.kind());
        out.writeString(m.name());
        out.writeString(m.by());
        out.writeString(m.version());
        out.writeString(m.digest().hex());
    }

    private static Provenance.Material material(JsonParser in) throws IOException {
        return new Provenance.Material(in.nextTextValue(), in.nextTextValue(), in.nextTextValue(), in.nextTextValue(), new Digest(in.nextTextValue()));
    }

    private static void feedback(Feedback f, JsonGenerator out) throws IOException {
        out.writeStartArray();
        out.writeBoolean(f.showsCriteria());
        Json.list(f.remarks(), out, (r, o) -> {
            o.writeString(r.criterion());
            o.writeString(r.raterKind());
            o.writeString(r.text());
        });
        out.writeEndArray();
    }

    private static Feedback feedback(JsonParser in) throws IOException {
        boolean shows = in.nextBooleanValue();
        in.nextToken();
        return new Feedback(
                Json.list(in, i -> new Feedback.Remark(i.nextTextValue(), i.nextTextValue(), i.nextTextValue())), shows);
    }
}
