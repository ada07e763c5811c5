// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.answer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A question whose answer is known, asked among the others. A judge that a submission talked into saying yes to everything
 * answers it wrongly, and then nothing of its answer counts.
 *
 * @param id of the question; empty where none is asked
 * @param word that no text has
 */
public record Control(String id, String word) {
    public static final Control NONE = new Control("", "");

    public static Control of(String word) {
        return new Control("check-" + word.substring(0, 6), word.substring(6));
    }

    public boolean isAsked() {
        return !id.isEmpty();
    }

    boolean isCalled(String name) {
        return isAsked() && id.equals(name);
    }

    public String statement() {
        return "The submission contains the sequence of characters " + word + ".";
    }

    void check(JsonNode verdicts) throws Unusable {
        if (!isAsked()) return;
        for (JsonNode v : verdicts) {
            if (!isCalled(v.path("criterion").asText())) continue;
            String answer = v.path("answer").asText().strip();
            if (answer.equalsIgnoreCase("no") || answer.equals("false")) return;
            throw new Unusable("\"" + id + "\", whose answer is known, is answered wrongly");
        }
        throw new Unusable("nothing is said of \"" + id + "\"");
    }
}
