// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.answer;

import assay.core.grading.Preference.Better;
import assay.core.spi.model.Reply;
import assay.grader.judge.setting.Confidence;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalDouble;

/** What a judge chose of two, in the order in which it saw them. */
public record Choice(Better better, String reason, OptionalDouble confidence) {
    private static final int LONGEST = 800;

    /** @param from where the confidence is taken from */
    public static Choice read(Reply reply, Receipt receipt, Confidence from) throws Unusable {
        AnswerJson.Found found = receipt.answer(reply);
        JsonNode answer = found.json();
        String reason = answer.path("reason").asText().strip().replaceAll("\\s+", " ");
        if (reason.isEmpty()) throw new Unusable("the answer has no reason");
        Better better = switch (answer.path("better").asText().strip()) {
            case "first" -> Better.FIRST;
            case "second" -> Better.SECOND;
            case "tie" -> Better.TIE;
            default -> throw new Unusable("\"better\" is not one of first, second and tie");
        };
        double said = answer.path("confidence").asDouble(-1);
        return new Choice(better, reason.length() > LONGEST ? reason.substring(0, LONGEST - 1) + "…" : reason,
                from == Confidence.LOGPROBS ? Likelihood.in(reply, found, "better").of("") : said >= 0 && said <= 1 ? OptionalDouble.of(said) : OptionalDouble.empty());
    }
}
