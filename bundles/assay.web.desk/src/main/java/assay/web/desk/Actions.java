// SPDX-License-Identifier: Apache-2.0
package assay.web.desk;

import assay.core.spi.desk.BlindItem;
import assay.core.spi.desk.Dispute;
import assay.core.spi.desk.Mark;
import assay.core.spi.desk.Question;
import assay.core.spi.desk.Remark;
import assay.core.spi.desk.Tick;
import assay.core.spi.web.Acted;
import assay.core.spi.web.Form;
import assay.core.spi.web.NoSuchPage;
import assay.html.file.Attachments;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What graders and adjudicators do with forms. */
final class Actions {
    /** Without a script nobody's clock runs: then what lies between opening and sending counts, this long at most. */
    private static final Duration LONGEST_UNSEEN = Duration.ofMinutes(30);

    private final Attachments attachments;

    Actions(Attachments attachments) {
        this.attachments = attachments;
    }

    Acted next(Seat seat) {
        return Acted.moveTo(seat.desk().next(seat.name()).map(i -> seat.visit().link("item", i.id())).orElseGet(() -> seat.visit().link()));
    }

    Acted item(Seat seat, String id, Form form) throws InterruptedException {
        return switch (form.text("do").orElse("")) {
            case "draft" -> draft(seat, id, form);
            case "tick" -> Acted.json(200, "{\"seconds\":" + ticked(seat, id, tick(form)).toSeconds() + "}");
            case "submit" -> submit(seat, id, form, false);
            case "submit-next" -> submit(seat, id, form, true);
            case "skip" -> skip(seat, id, form);
            case "recognised" -> remarked(seat, id, new Remark(Remark.Kind.RECOGNISED, "", form.text("recognised").orElse("")));
            case "problem" -> remarked(seat, id, new Remark(Remark.Kind.RUBRIC, form.text("problem-of").orElse(""), needed(form, "problem", "What is wrong with the criterion")));
            default -> throw Seat.wrong("form", "The form does not say what is to be done.", "Use one of its buttons.");
        };
    }

    /** A page that is left says so also after its item was handed in; then there is no clock to stop. */
    private static Duration ticked(Seat seat, String id, Tick tick) {
        if (tick == Tick.PAUSE && seat.desk().done(seat.name()).contains(id)) return seat.desk().clock(id, seat.name());
        return seat.desk().tick(id, seat.name(), tick);
    }

    private static Tick tick(Form form) {
        String word = form.text("tick").orElse("");
        for (Tick t : Tick.values()) if (t.name().equalsIgnoreCase(word)) return t;
        throw Seat.wrong("tick", "\"" + word + "\" is no tick of a clock.", "It is start, beat or pause.");
    }

    private static String needed(Form form, String field, String what) {
        return form.text(field).map(String::strip).filter(t -> !t.isEmpty()).orElseThrow(() -> Seat.wrong(field, what + " is not said.", "Write it in a few words."));
    }

    private static List<Question> questions(Seat seat, String id) {
        return seat.desk().state(id).orElseThrow(() -> new NoSuchPage("There is no such item.")).filing().questions();
    }

    /** Two tabs with one item: the later is told, and overwrites nothing. */
    private static Acted draft(Seat seat, String id, Form form) {
        int onto = version(form);
        int now = seat.desk().version(id, seat.name());
        if (now != onto) return Acted.json(409, "{\"version\":" + now + "}");
        return Acted.json(200, "{\"version\":" + seat.desk().draft(id, seat.name(), MarkForm.read(form, questions(seat, id)), onto) + "}");
    }

    private static int version(Form form) {
        try {
            return Integer.parseInt(form.text("version").orElse("0"));
        } catch (NumberFormatException e) {
            throw Seat.wrong("version", "It is no number.", "Open the item again.");
        }
    }

    private Acted submit(Seat seat, String id, Form form, boolean next) throws InterruptedException {
        BlindItem item = seat.item(id);
        List<Mark> marks = MarkForm.read(form, item.questions());
        seat.desk().check(id, seat.name(), marks);
        List<Remark> remarks = new ArrayList<>();
        Duration spent = spent(seat, id, form, remarks);
        for (Shelf.Entry e : new Shelf(item).work()) {
            if (form.texts("unopened").contains(e.name())) remarks.add(new Remark(Remark.Kind.UNOPENED, e.file().name(), ""));
            attachments.shownBy(e.file()).ifPresent(by -> remarks.add(new Remark(Remark.Kind.SHOWN, e.file().name(), by)));
        }
        form.text("comment").map(String::strip).filter(c -> !c.isEmpty()).ifPresent(c -> remarks.add(new Remark(Remark.Kind.COMMENT, "", c)));
        seat.desk().remark(id, seat.name(), remarks);
        seat.desk().submit(id, seat.name(), marks, spent);
        boolean practice = seat.desk().practice(id).filter(p -> !p.known().isEmpty()).isPresent();
        return next && !practice ? next(seat) : Acted.moveTo(seat.visit().link("done", id));
    }

    /** What the clock measured, unless the person says otherwise and why. */
    private static Duration spent(Seat seat, String id, Form form, List<Remark> remarks) {
        Duration measured = seat.desk().tick(id, seat.name(), Tick.PAUSE);
        if (measured.isZero()) measured = unseen(form);
        Optional<Duration> told = minutes(form);
        if (told.isEmpty()) return measured;
        remarks.add(new Remark(Remark.Kind.TIME, measured.toSeconds() + " s measured", needed(form, "minutes-why", "Why the minutes are others than measured")));
        return told.get();
    }

    private static Duration unseen(Form form) {
        try {
            Duration since = Duration.between(Instant.ofEpochMilli(Long.parseLong(form.text("opened").orElse("0"))), Instant.now());
            return since.isNegative() || since.compareTo(LONGEST_UNSEEN) > 0 ? LONGEST_UNSEEN : since;
        } catch (NumberFormatException e) {
            return Duration.ZERO;
        }
    }

    private static Optional<Duration> minutes(Form form) {
        Optional<String> written = form.text("minutes").map(m -> m.strip().replace(',', '.'));
        try {
            return written.map(m -> Duration.ofMillis(Math.round(Double.parseDouble(m) * 60_000))).map(d -> {
                if (d.isNegative() || d.compareTo(Duration.ofDays(1)) > 0) throw Seat.wrong("minutes", "\"" + written.get() + "\" minutes cannot be.", "Write for instance 2.5.");
                return d;
            });
        } catch (NumberFormatException e) {
            throw Seat.wrong("minutes", "\"" + written.get() + "\" is no number of minutes.", "Write for instance 2.5.");
        }
    }

    private Acted skip(Seat seat, String id, Form form) {
        seat.desk().skip(id, seat.name(), needed(form, "skip", "Why you give it back"));
        return next(seat);
    }

    private static Acted remarked(Seat seat, String id, Remark remark) {
        seat.desk().remark(id, seat.name(), List.of(remark));
        return Acted.moveTo(seat.visit().link("item", id));
    }

    /** Other marks than before, with the reason; the old ones are kept. */
    Acted revise(Seat seat, String id, Form form) {
        List<Mark> marks = MarkForm.read(form, questions(seat, id));
        seat.desk().revise(id, seat.name(), marks, minutes(form).orElse(Duration.ZERO), needed(form, "reason", "Why you correct it"));
        return Acted.moveTo(seat.visit().link("done", id));
    }

    Acted settle(Seat seat, String id, Form form) {
        Dispute dispute = seat.desk().dispute(id, seat.name()).orElseThrow(() -> new NoSuchPage("Nobody disagrees on that item, or it was settled, or you graded it."));
        List<Mark> marks = MarkForm.read(form, dispute.item().questions());
        seat.desk().settle(id, seat.name(), marks, minutes(form).orElseGet(() -> unseen(form)), needed(form, "reason", "Why it is so"));
        return Acted.moveTo(seat.desk().disputed(seat.name()).stream().findFirst().map(d -> seat.visit().link("settle", d)).orElseGet(() -> seat.visit().link()));
    }

    /** Of whoever runs the desk. */
    Acted manage(Seat seat, Form form) {
        seat.needAdmin();
        String id = needed(form, "item", "Which item");
        switch (form.text("do").orElse("")) {
            case "first" -> seat.desk().prioritise(id, 10);
            case "last" -> seat.desk().prioritise(id, -10);
            case "train" -> seat.desk().train(id, agreedOn(seat, id));
            case "again" -> seat.desk().again(id, needed(form, "expert", "Who grades it again"));
            default -> throw Seat.wrong("form", "The form does not say what is to be done.", "Use one of its buttons.");
        }
        return Acted.moveTo(seat.visit().link("items"));
    }

    /** The marks that stand: settled, else what people say alike. */
    private static List<Mark> agreedOn(Seat seat, String id) {
        var state = seat.desk().state(id).orElseThrow(() -> new NoSuchPage("There is no such item."));
        if (!state.answered() || !state.disputed().isEmpty()) throw Seat.wrong("item " + id, "It is not answered, or people disagree on it.", "Take an item that is settled for training.");
        List<Mark> all = new ArrayList<>(state.latest().stream().flatMap(m -> m.marks().stream()).toList());
        state.settled().forEach(m -> all.addAll(m.marks()));
        List<Mark> known = new ArrayList<>();
        for (Question q : state.filing().questions()) all.stream().filter(m -> m.criterion().equals(q.criterion()) && m.said() != Mark.Said.UNSURE).reduce((a, b) -> b).ifPresent(known::add);
        return known;
    }
}
