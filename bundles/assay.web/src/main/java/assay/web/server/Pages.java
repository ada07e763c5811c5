// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import assay.core.content.Blob;
import assay.core.problem.UserError;
import assay.core.spi.store.RunStore;
import assay.core.spi.web.Acted;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Visitor;
import assay.web.Views;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Puts what a view shows into the frame, for those who may see the view. A view that breaks shows an error card there. */
final class Pages {
    private static final Logger LOG = Logger.getLogger(Pages.class.getName());
    private static final int HANDS = 16;
    private final Guard guard;
    private final Views views;
    private final RunStore store;
    private final Semaphore hands = new Semaphore(HANDS);

    private final Views.Offer account;

    Pages(Guard guard, Views views, RunStore store, AccountView account) {
        this.guard = guard;
        this.account = account.offer();
        this.views = views;
        this.store = store;
    }

    private List<Views.Offer> seenBy(Visitor visitor) {
        return views.all().stream().filter(o -> guard.maySee(visitor, o)).toList();
    }

    private Optional<Views.Offer> find(String name, Visitor visitor) {
        return name.equals(account.name()) ? Optional.of(account) : views.find(name).filter(o -> guard.maySee(visitor, o));
    }

    private Frame frame(Session session, String current) {
        return new Frame(seenBy(session.visitor()), session, current);
    }

    /** @param fragment only the inside of the page, for one that is open already */
    Answer page(Address address, Session session, boolean fragment) throws InterruptedException {
        if (address.path().isEmpty()) return start(session);
        String name = address.path().get(0);
        Frame frame = frame(session, name);
        Optional<Views.Offer> found = find(name, session.visitor());
        if (found.isEmpty()) return frame.answer(404, absent(name), fragment);
        Visiting visit = Visiting.of(address, store, session);
        hands.acquire();
        try {
            Optional<Blob> file = found.get().view().file(visit);
            return file.isPresent() ? Assets.handedOver(file.get()) : frame.answer(200, body(found.get(), visit), fragment);
        } catch (NoSuchPage e) {
            return frame.answer(404, Frame.card("Not found", e.getMessage()), fragment);
        } catch (UserError e) {
            return frame.answer(422, Frame.card("That cannot be shown", e.getMessage()), fragment);
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            return frame.answer(500, broken(address, session, e), fragment);
        } finally {
            hands.release();
        }
    }

    private Answer start(Session session) {
        List<Views.Offer> all = seenBy(session.visitor());
        if (all.isEmpty()) return frame(session, "").answer(200, Frame.card("There is nothing to see", "No installed bundle has a view for you."), false);
        return Answer.elsewhere(Address.link(List.of(all.get(0).name()), Map.of()));
    }

    private static String absent(String name) {
        return Frame.card("There is no view \"" + name + "\"", "Its bundle is not installed, or was stopped.");
    }

    private String broken(Address address, Session session, Throwable e) {
        LOG.log(Level.WARNING, "the view \"" + address.path().get(0) + "\" broke on " + address, e);
        if (!guard.mayReadErrors(session.visitor())) return Frame.card("This view broke", "The log of the workbench says why. Tell whoever runs it.");
        return Frame.card("This view broke", e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()));
    }

    private static String body(Views.Offer offer, Visiting visit) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        offer.view().render(visit, body);
        return body.toString();
    }

    /** @param json whether a script asks, which wants errors as JSON */
    Answer act(Address address, Session session, Posted form, boolean json) throws InterruptedException {
        String name = address.path().isEmpty() ? "" : address.path().get(0);
        Frame frame = frame(session, name);
        Optional<Views.Offer> found = find(name, session.visitor());
        if (found.isEmpty()) return frame.answer(404, absent(name), false);
        if (!guard.mayAct(session.visitor(), found.get()) && found.get() != account) return frame.said(json, 403, "You may look here", "Changing something is for others.");
        Visiting visit = Visiting.of(address, store, session);
        hands.acquire();
        try {
            return switch (found.get().view().act(visit, form)) {
                case Acted.Moved m -> Answer.elsewhere(m.address());
                case Acted.Said s -> Answer.text(s.status(), s.mediaType(), s.text());
            };
        } catch (NoSuchPage e) {
            return frame.said(json, 404, "Not found", e.getMessage());
        } catch (UserError e) {
            return json ? frame.said(true, 422, "", e.getMessage()) : frame.answer(422, Frame.refused(e) + again(found.get(), visit.refusing(form)), false);
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            String card = broken(address, session, e);
            return json ? frame.said(true, 500, "", "This view broke. The log of the workbench says why.") : frame.answer(500, card, false);
        } finally {
            hands.release();
        }
    }

    /** The page that the form stood on, with what was typed there; nothing where that cannot be shown. */
    private String again(Views.Offer offer, Visiting visit) throws InterruptedException {
        try {
            return body(offer, visit);
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            LOG.log(Level.FINE, "a refused form has no page", e);
            return "";
        }
    }

    Answer refusal(Session session, int status, String title, String sentence) {
        return frame(session, "").answer(status, Frame.card(title, sentence), false);
    }

    boolean isOfFrame(Address address) {
        return address.path().size() == 2 && address.path().get(0).equals("static") && Assets.isOfFrame(address.path().get(1));
    }

    Answer ofFrame(String name) throws IOException {
        return Assets.ofFrame(name);
    }

    /** {@code /static/VIEW/NAME}. */
    Answer asset(Address address, Session session) {
        List<String> path = address.path();
        if (path.size() != 3 || !Assets.isName(path.get(2))) return Answer.plain(404, "There is no such file.");
        try {
            Optional<Views.Offer> view = find(path.get(1), session.visitor());
            Optional<Blob> file = view.isEmpty() ? Optional.empty() : view.get().view().asset(path.get(2));
            return file.map(Assets::loaded).orElseGet(() -> Answer.plain(404, "There is no such file."));
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "the view \"" + path.get(1) + "\" broke on its file " + path.get(2), e);
            return Answer.plain(500, "The file cannot be read.");
        }
    }
}
