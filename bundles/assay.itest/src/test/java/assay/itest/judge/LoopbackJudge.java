// SPDX-License-Identifier: Apache-2.0
package assay.itest.judge;

import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import assay.testkit.model.Behaviour;
import assay.testkit.model.LoopbackServer;
import assay.testkit.model.OpenAiDialect;
import assay.testkit.model.Received;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A judge behind an endpoint of the OpenAI protocol, who says yes to everything but the question with a known answer and bad things.
 * He is 0.9 sure, or as sure as the task says. Asked about a task that names one of his bad habits, he shows it until he is cured.
 */
final class LoopbackJudge implements AutoCloseable {
    private static final Pattern HABIT = Pattern.compile("Please show the habit (\\w+)\\.");
    private static final Pattern STATEMENT = Pattern.compile("(?m)^- id (\\S+?)( \\(.*?\\))?: ");
    private static final Pattern RECEIPT = Pattern.compile("(?m)^The receipt is (\\w+)\\.");
    private static final Pattern SURE = Pattern.compile("The judge is (0\\.\\d+) sure\\.");
    private static final Pattern FIRST = Pattern.compile("(?s)# What the first worker handed in(.*)# What the second worker handed in");

    private final OpenAiDialect dialect = new OpenAiDialect();
    private final LoopbackServer server = new LoopbackServer(this::behave);
    private volatile boolean cured;

    /** Writes the settings file of a provider {@code j} whose models cost a dollar for ten thousand tokens. */
    void configure(Workplace here) {
        here.settings("assay.model.openai-j.cfg", "name=j", "baseUrl=" + server.uri() + "/v1", "apiKey=none", "prices=m=100/100,other=100/100");
    }

    void cure() {
        cured = true;
    }

    int calls() {
        return server.received().size();
    }

    private Behaviour behave(Received request) {
        JsonNode messages = Json.document(request.body()).get("messages");
        String question = messages.get(messages.size() - 1).get("content").asText();
        String answer = question.contains("# What the first worker handed in") ? preferred(question) : verdicts(question);
        Matcher habit = HABIT.matcher(question);
        return Behaviour.json(dialect.text(cured || !habit.find() ? answer : bad(habit.group(1), answer, messages)));
    }

    private static String bad(String habit, String answer, JsonNode messages) {
        return switch (habit) {
            case "prose" -> "The work is fine, I should think.";
            case "half" -> answer.substring(0, answer.length() / 2);
            case "wrong" -> answer.replace("\"kind\"", "\"other\"").replace("\"clear\"", "\"another\"");
            case "eleven" -> answer.replace("\"answer\":\"7\"", "\"answer\":\"11\"");
            case "nothing" -> "";
            case "back" -> messages.get(0).get("content").asText() + messages.get(messages.size() - 1).get("content").asText();
            default -> throw new AssertionError("no habit " + habit);
        };
    }

    private static String receipt(String question) {
        return RECEIPT.matcher(question).results().map(m -> m.group(1)).reduce((a, b) -> b).orElseThrow();
    }

    private static String verdicts(String question) {
        return STATEMENT.matcher(question.substring(question.indexOf("# The statements"))).results().map(m -> "{\"criterion\":\"" + m.group(1)
                + "\",\"evidence\":[],\"reason\":\"Seen.\",\"answer\":\"" + answer(m.group(1), String.valueOf(m.group(2))) + "\",\"confidence\":" + sure(question) + ",\"fix\":\"\"}")
                .collect(Collectors.joining(",", "{\"receipt\":\"" + receipt(question) + "\",\"verdicts\":[", "]}"));
    }

    private static String sure(String question) {
        Matcher sure = SURE.matcher(question);
        return sure.find() ? sure.group(1) : "0.9";
    }

    private static String answer(String id, String mark) {
        return id.startsWith("check-") || mark.contains("bad thing") ? "no" : mark.contains("scale") ? "7" : "yes";
    }

    /** What repeats the instructions loses; over one task he always takes the first. */
    private static String preferred(String question) {
        Matcher first = FIRST.matcher(question);
        if (!first.find()) throw new AssertionError("no first submission in " + question);
        return "{\"receipt\":\"" + receipt(question) + "\",\"reason\":\"Seen.\",\"better\":\"" + (first.group(1).contains("Please") && !question.contains("habit back") ? "second" : "first") + "\",\"confidence\":0.9}";
    }

    @Override
    public void close() {
        server.close();
    }
}
