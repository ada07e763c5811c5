// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import assay.core.problem.UserError;
import assay.html.HarmlessOutput;
import assay.web.Views;
import assay.web.template.JtecardGenerated;
import assay.web.template.JteframeGenerated;
import assay.web.template.JterefusedGenerated;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What stands around a page. */
record Frame(List<Views.Offer> views, Session session, String current) {
    private static final JsonMapper JSON = new JsonMapper();

    Answer answer(int status, String body, boolean fragment) {
        if (fragment) return Answer.page(status, body);
        StringOutput page = new StringOutput();
        Optional<Views.Offer> shown = views.stream().filter(v -> v.name().equals(current)).findFirst();
        JteframeGenerated.render(new HarmlessOutput(page), null, views, current, assets(shown, Views.Offer::styles), assets(shown, Views.Offer::scripts),
                session.visitor().name(), session.token(), body);
        return Answer.page(status, page.toString());
    }

    /** A sentence as a card in the frame, or as {@code {"message":…}} for a script. */
    Answer said(boolean json, int status, String title, String sentence) {
        if (!json) return answer(status, card(title, sentence), false);
        return Answer.text(status, "application/json", JSON.createObjectNode().put("message", sentence).toString());
    }

    static String card(String title, String sentence) {
        StringOutput card = new StringOutput();
        JtecardGenerated.render(new HarmlessOutput(card), null, title, sentence);
        return card.toString();
    }

    /** What is wrong with a form, above the page that shows it once more. */
    static String refused(UserError error) {
        StringOutput card = new StringOutput();
        JterefusedGenerated.render(new HarmlessOutput(card), null, error.getMessage());
        return card.toString();
    }

    private static List<String> assets(Optional<Views.Offer> shown, Function<Views.Offer, List<String>> names) {
        return shown.stream().flatMap(v -> names.apply(v).stream().map(n -> Address.link(List.of("static", v.name(), n), Map.of()))).toList();
    }
}
