// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge;

import assay.core.spi.model.Message;
import assay.core.spi.model.Model;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Reply;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model that reads a judge's prompt as its format says, and answers each statement as the test wants. */
final class ScriptedJudge implements Model {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern RECEIPT = Pattern.compile("(?m)^The receipt is (\\w+)\\.$");
    private static final Pattern STATEMENT = Pattern.compile("(?m)^- id (\\S+?)( \\(.*?\\))?: (.*)$");
    private static final Pattern MARK = Pattern.compile("(?m)^The mark of this call is (\\w+)\\.");

    private final BiFunction<String, String, String> answers;

    /** @param answers by id of a statement and the text of the submission */
    ScriptedJudge(BiFunction<String, String, String> answers) {
        this.answers = answers;
    }

    static String question(Prompt prompt) {
        return prompt.messages().stream().filter(m -> m.role() == Message.Role.USER).map(Message::text).reduce((a, b) -> b).orElseThrow();
    }

    static String receipt(Prompt prompt) {
        return only(RECEIPT, question(prompt));
    }

    static String mark(Prompt prompt) {
        return only(MARK, question(prompt));
    }

    private static String only(Pattern pattern, String text) {
        List<String> found = pattern.matcher(text).results().map(m -> m.group(1)).toList();
        return found.get(found.size() - 1);
    }

    /** What stands between the lines with the mark of the call, titles left out. */
    static List<String> fenced(Prompt prompt) {
        String mark = Pattern.quote(mark(prompt));
        return Pattern.compile("(?s)<<<" + mark + " ([A-Z ]+) BEGINS>>>\n(.*?)\n<<<" + mark + " \\1 ENDS>>>").matcher(question(prompt)).results().map(m -> m.group(2)).toList();
    }

    /** Ids of the statements, the control question among them. */
    static List<MatchResult> statements(Prompt prompt) {
        String question = question(prompt);
        Matcher m = STATEMENT.matcher(question.substring(question.indexOf("# The statements")));
        return m.results().toList();
    }

    @Override
    public Reply reply(Prompt prompt) {
        String submission = String.join("\n", fenced(prompt));
        ObjectNode whole = JSON.createObjectNode().put("receipt", receipt(prompt));
        ArrayNode verdicts = whole.putArray("verdicts");
        for (MatchResult s : statements(prompt)) {
            String answer = s.group(1).startsWith("check-") ? "no" : answers.apply(s.group(1), submission);
            ObjectNode v = verdicts.addObject().put("criterion", s.group(1)).put("reason", "Seen.").put("answer", answer).put("confidence", 0.75).put("fix", "Mend it.");
            v.putArray("evidence");
        }
        return Reply.of(whole.toString());
    }
}
