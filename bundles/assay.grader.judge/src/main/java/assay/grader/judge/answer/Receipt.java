// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.answer;

import assay.core.spi.model.Reply;
import java.util.List;

/**
 * The word that an answer must carry. It stands in the question alone, so that JSON which a submission brought along and a
 * judge repeats is not taken for the judge's.
 */
public record Receipt(String word) {
    /**
     * The object that is the answer: the last one with the receipt.
     *
     * @throws Unusable saying what was answered instead
     */
    AnswerJson.Found answer(Reply reply) throws Unusable {
        if (reply.text().isBlank()) throw new Unusable("the answer is empty");
        List<AnswerJson.Found> objects = AnswerJson.objects(reply.text());
        List<AnswerJson.Found> own = objects.stream().filter(o -> o.json().path("receipt").asText().strip().equals(word)).toList();
        if (!own.isEmpty()) return own.get(own.size() - 1);
        if (reply.end() == Reply.End.LENGTH) throw new Unusable("the answer was cut off at its length limit");
        if (!objects.isEmpty()) throw new Unusable("the answer does not carry the receipt of the question");
        throw new Unusable(reply.text().indexOf('{') < 0 ? "the answer holds no JSON" : "the JSON of the answer is broken or not complete");
    }
}
