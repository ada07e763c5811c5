// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.answer;

import assay.core.spi.model.Reply;
import assay.core.task.Criterion;
import assay.core.task.Scale;
import assay.grader.judge.setting.Confidence;
import assay.grader.judge.setting.Evidence;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads an answer on several criteria. Nothing is guessed: what is not there, not asked for, or not on the scale is a complaint.
 *
 * @param control the question with a known answer that goes along
 * @param confidence where it is taken from
 */
public record Reading(List<Criterion> asked, Receipt receipt, Control control, Quotes quotes, Evidence evidence, Confidence confidence) {
    private static final int LONGEST = 600;

    /**
     * What was read.
     *
     * @param said by criterion, for those with a good answer
     * @param complaints by criterion, for the others
     * @param fallback by criterion, answers that would do but for their quotations
     */
    public record Read(Map<String, Said> said, Map<String, String> complaints, Map<String, Said> fallback) {}

    /** @throws Unusable when nothing of the answer can be used */
    public Read read(Reply reply) throws Unusable {
        AnswerJson.Found answer = receipt.answer(reply);
        JsonNode verdicts = answer.json().path("verdicts");
        if (!verdicts.isArray()) throw new Unusable("the answer has no list \"verdicts\"");
        control.check(verdicts);
        Set<String> strange = new TreeSet<>();
        for (JsonNode v : verdicts) if (!isAsked(v.path("criterion").asText())) strange.add("\"" + brief(v.path("criterion").asText()) + "\"");
        Likelihood likelihood = Likelihood.in(reply, answer, "answer");
        Read read = new Read(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Criterion c : asked) {
            try {
                read.said().put(c.id(), one(c, its(c, verdicts, strange), likelihood, read.fallback()));
            } catch (Unusable e) {
                read.complaints().put(c.id(), e.getMessage());
            }
        }
        return read;
    }

    private boolean isAsked(String id) {
        return control.isCalled(id) || asked.stream().anyMatch(c -> c.id().equals(id));
    }

    private static JsonNode its(Criterion c, JsonNode verdicts, Set<String> strange) throws Unusable {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode v : verdicts) if (v.path("criterion").asText().equals(c.id())) found.add(v);
        if (found.isEmpty())
            throw new Unusable("nothing is said of criterion \"" + c.id() + "\"" + (strange.isEmpty() ? "" : ", but of " + String.join(", ", strange) + ", which was not asked"));
        if (found.stream().map(v -> v.path("answer").asText()).distinct().count() > 1) throw new Unusable("criterion \"" + c.id() + "\" has two different answers");
        return found.get(0);
    }

    private Said one(Criterion c, JsonNode v, Likelihood likelihood, Map<String, Said> fallback) throws Unusable {
        String answer = v.path("answer").isValueNode() ? v.path("answer").asText().strip() : "";
        String reason = clipped(v.path("reason").asText());
        if (answer.equals("cannot-tell")) return new Said.CannotTell(reason.isEmpty() ? "no reason given" : reason);
        if (reason.isEmpty()) throw new Unusable("criterion \"" + c.id() + "\" has no reason");
        double rating = rating(c, answer);
        boolean met = rating >= c.weighing().scale().passAt();
        OptionalDouble sure = confidence == Confidence.LOGPROBS ? likelihood.of(c.id()) : stated(v);
        return backed(c, v, new Said.Rated(rating, met, sure, reason, clipped(v.path("fix").asText()), List.of(), true), fallback);
    }

    private static double rating(Criterion c, String answer) throws Unusable {
        Scale scale = c.weighing().scale();
        if (scale.equals(Scale.BINARY)) {
            if (answer.equalsIgnoreCase("yes") || answer.equals("true")) return scale.max();
            if (answer.equalsIgnoreCase("no") || answer.equals("false")) return scale.min();
            throw new Unusable("the answer to criterion \"" + c.id() + "\" is \"" + brief(answer) + "\", not yes, no or cannot-tell");
        }
        String range = "on its scale from " + number(scale.min()) + " to " + number(scale.max());
        if (!answer.matches("[+-]?[0-9]{1,9}(\\.[0-9]{1,9})?")) throw new Unusable("the answer to criterion \"" + c.id() + "\" is \"" + brief(answer) + "\", not a rating " + range);
        double rating = Double.parseDouble(answer);
        if (rating < scale.min() || rating > scale.max()) throw new Unusable("the answer to criterion \"" + c.id() + "\" is " + answer + ", which is not " + range);
        return rating;
    }

    private Said backed(Criterion c, JsonNode v, Said.Rated said, Map<String, Said> fallback) throws Unusable {
        if (evidence == Evidence.NONE) return said;
        List<String> good = new ArrayList<>();
        List<String> bad = new ArrayList<>();
        for (JsonNode q : v.path("evidence")) if (!q.asText().isBlank()) (quotes.has(q.asText()) ? good : bad).add(clipped(q.asText()));
        Said.Rated with = new Said.Rated(said.rating(), said.met(), said.confidence(), said.reason(), said.fix(), good, bad.isEmpty());
        boolean lacking = evidence == Evidence.REQUIRED && said.met() && good.isEmpty();
        if (bad.isEmpty() && !lacking) return with;
        if (evidence == Evidence.WANTED) fallback.put(c.id(), with);
        throw new Unusable(bad.isEmpty() ? "criterion \"" + c.id() + "\" is answered with yes, but no passage is quoted for it"
                : "the passage \"" + brief(bad.get(0)) + "\", quoted for criterion \"" + c.id() + "\", does not occur in the submission");
    }

    private static OptionalDouble stated(JsonNode v) {
        JsonNode said = v.path("confidence");
        double value = said.isTextual() && said.asText().matches("[01](\\.[0-9]{1,9})?") ? Double.parseDouble(said.asText()) : said.asDouble(-1);
        return value >= 0 && value <= 1 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String clipped(String text) {
        String one = text.strip().replaceAll("\\s+", " ");
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST - 1) + "…";
    }

    private static String brief(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
