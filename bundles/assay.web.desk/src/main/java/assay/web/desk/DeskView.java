// SPDX-License-Identifier: Apache-2.0
package assay.web.desk;

import assay.core.content.Blob;
import assay.core.spi.Name;
import assay.core.spi.analysis.Agreements;
import assay.core.spi.desk.BlindItem;
import assay.core.spi.desk.Desks;
import assay.core.spi.desk.Dispute;
import assay.core.spi.desk.Progress;
import assay.core.spi.engine.Lending;
import assay.core.spi.suite.Texts;
import assay.core.spi.web.Acted;
import assay.core.spi.web.Form;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Role;
import assay.core.spi.web.Shown;
import assay.core.spi.web.View;
import assay.core.spi.web.Visit;
import assay.html.HarmlessOutput;
import assay.html.file.Attachments;
import assay.web.desk.template.JteagreementGenerated;
import assay.web.desk.template.JtedoneGenerated;
import assay.web.desk.template.JtehomeGenerated;
import assay.web.desk.template.JteitemGenerated;
import assay.web.desk.template.JteitemsGenerated;
import assay.web.desk.template.JtelookGenerated;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The desk: {@code /desk}, an item {@code /desk/item/ID}, one of its files {@code /desk/look/ID/w0?part=3}, what was handed in
 * {@code /desk/done/ID}, a disagreement {@code /desk/settle/ID}, {@code /desk/agreement}, and for those who run it {@code /desk/items} and
 * {@code /desk/export/jsonl}.
 */
@Component
@Name("desk")
@Shown(title = "Desk", order = 20, to = {Role.GRADER, Role.ADJUDICATOR, Role.ADMIN}, scripts = "desk.js", styles = "desk.css")
public final class DeskView implements View {
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(20);
    private static final Map<String, String> ASSETS = Map.of("desk.js", "text/javascript", "desk.css", "text/css");

    private final Desks desks;
    private final Texts texts;
    private final Agreements agreements;
    private final Attachments attachments;
    private final Actions actions;

    @Activate
    public DeskView(@Reference Desks desks, @Reference Texts texts, @Reference Agreements agreements, @Reference Lending lending) {
        this.desks = desks;
        this.texts = texts;
        this.agreements = agreements;
        this.attachments = new Attachments(lending, LONGEST_LOOK);
        this.actions = new Actions(attachments);
    }

    private Seat seat(Visit visit) {
        return new Seat(desks.of(visit.store()), visit);
    }

    @Override
    public void render(Visit visit, Appendable out) throws IOException, InterruptedException {
        StringOutput page = new StringOutput();
        render(seat(visit), visit.path(), new HarmlessOutput(page));
        out.append(page.toString());
    }

    private void render(Seat seat, List<String> path, HarmlessOutput page) throws InterruptedException {
        Visit visit = seat.visit();
        if (path.isEmpty()) JtehomeGenerated.render(page, null, HomePage.of(seat), visit);
        else if (path.size() == 2 && path.get(0).equals("item")) JteitemGenerated.render(page, null, item(seat, path.get(1)), visit);
        else if (path.size() == 2 && path.get(0).equals("settle")) JteitemGenerated.render(page, null, dispute(seat, path.get(1)), visit);
        else if (path.size() == 2 && path.get(0).equals("done")) JtedoneGenerated.render(page, null, DonePage.of(seat, path.get(1)), visit);
        else if (path.size() == 3 && path.get(0).equals("look")) JtelookGenerated.render(page, null, look(seat, path.get(1), path.get(2)), visit);
        else if (path.equals(List.of("agreement"))) agreement(seat, page);
        else if (path.equals(List.of("items"))) items(seat, page);
        else throw new NoSuchPage("There is no such page at the desk.");
    }

    private static ItemPage item(Seat seat, String id) {
        BlindItem item = seat.item(id);
        if (item.questions().isEmpty()) throw new NoSuchPage("You have handed that item in. Its marks stand at " + seat.visit().link("done", id));
        return new ItemPage(item, new Shelf(item), RubricPart.of(item.questions(), item.draft(), Map.of(), seat.visit()), seat.desk().clock(id, seat.name()), seat.desk().progress(seat.name()), false);
    }

    private static ItemPage dispute(Seat seat, String id) {
        Dispute d = disputed(seat, id);
        return new ItemPage(d.item(), new Shelf(d.item()), RubricPart.of(d.item().questions(), List.of(), d.opinions(), seat.visit()), Duration.ZERO, new Progress(0, 0, Optional.empty()), true);
    }

    private static Dispute disputed(Seat seat, String id) {
        if (!seat.adjudicates()) throw new NoSuchPage("You do not settle disagreements here.");
        return seat.desk().dispute(id, seat.name()).orElseThrow(() -> new NoSuchPage("Nobody disagrees on that item, or it was settled, or you graded it."));
    }

    /** A file of an item that the visitor has, or settles. */
    private static Shelf.Entry entry(Seat seat, String id, String name) {
        boolean settles = seat.adjudicates() && seat.desk().disputed(seat.name()).contains(id);
        return new Shelf(settles ? disputed(seat, id).item() : seat.item(id)).find(name);
    }

    private Looked look(Seat seat, String id, String name) throws InterruptedException {
        Shelf.Entry entry = entry(seat, id, name);
        int part = seat.visit().query("part").filter(p -> p.matches("\\d{1,6}")).map(Integer::parseInt).orElse(0);
        return Looked.of(id, entry, attachments.look(entry.file(), part));
    }

    private void agreement(Seat seat, HarmlessOutput page) {
        if (!seat.runsTheDesk() && !seat.adjudicates()) throw new NoSuchPage("There is no such page at the desk.");
        JteagreementGenerated.render(page, null, AgreementPage.of(seat.desk(), agreements, seat.visit().query("run").filter(r -> seat.runsTheDesk())), seat.visit());
    }

    private void items(Seat seat, HarmlessOutput page) {
        seat.needAdmin();
        JteitemsGenerated.render(page, null, Overview.of(seat.desk()), seat.visit());
    }

    @Override
    public Optional<Blob> file(Visit visit) throws InterruptedException {
        List<String> path = visit.path();
        Seat seat = seat(visit);
        if (path.size() == 3 && path.get(0).equals("file"))
            return Optional.of(Shelf.handedOver(entry(seat, path.get(1), path.get(2)), attachments).orElseThrow(() -> new NoSuchPage("This file may tell who made it, so it is only shown.")));
        if (path.size() != 2 || !path.get(0).equals("export")) return Optional.empty();
        seat.needAdmin();
        return switch (path.get(1)) {
            case "jsonl" -> Optional.of(Export.jsonl(seat.desk(), texts));
            case "csv" -> Optional.of(Export.csv(seat.desk()));
            default -> Optional.empty();
        };
    }

    @Override
    public Acted act(Visit visit, Form form) throws InterruptedException {
        Seat seat = seat(visit);
        List<String> path = visit.path();
        if (path.equals(List.of("items"))) return actions.manage(seat, form);
        if (path.isEmpty()) return actions.next(seat);
        if (path.size() != 2) return Acted.say(405, "Nothing can be changed on this page.");
        return switch (path.get(0)) {
            case "item" -> actions.item(seat, path.get(1), form);
            case "done" -> actions.revise(seat, path.get(1), form);
            case "settle" -> actions.settle(seat, path.get(1), form);
            default -> Acted.say(405, "Nothing can be changed on this page.");
        };
    }

    @Override
    public Optional<Blob> asset(String name) throws IOException {
        if (!ASSETS.containsKey(name)) return Optional.empty();
        try (InputStream in = DeskView.class.getResourceAsStream("/assay/web/desk/" + name)) {
            if (in == null) throw new IOException(name + " is not in the bundle");
            return Optional.of(Blob.of(name, ASSETS.get(name), in.readAllBytes()));
        }
    }
}
