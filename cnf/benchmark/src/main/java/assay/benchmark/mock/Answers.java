// SPDX-License-Identifier: Apache-2.0
package assay.benchmark.mock;

import java.nio.charset.StandardCharsets;

/** Bytes of answers. The answer to a prompt with "item-N" is "ANSWER-N …", but "WRONG-N …" where N ends with 7: 90 % are right. */
final class Answers {
    private static final String MARK = "item-";

    private Answers() {}

    /** The number after the first "item-" of the body, or 0. */
    static int item(String body) {
        int at = body.indexOf(MARK);
        int item = 0;
        for (int i = at + MARK.length(); at >= 0 && i < body.length() && Character.isDigit(body.charAt(i)); i++)
            item = item * 10 + body.charAt(i) - '0';
        return item;
    }

    static byte[] right(int item, String fingerprint) {
        String text = (item % 10 == 7 ? "WRONG-" : "ANSWER-") + item + " is the code of the item.";
        return http(200, "", "{\"id\":\"chatcmpl-" + item + "\",\"object\":\"chat.completion\",\"created\":1700000000,\"model\":\"mock-1\","
                + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"" + text + "\"},\"finish_reason\":\"stop\"}],"
                + "\"usage\":{\"prompt_tokens\":20,\"completion_tokens\":10,\"total_tokens\":30},\"system_fingerprint\":\"" + fingerprint + "\"}");
    }

    static byte[] full() {
        return http(429, "Retry-After: 1\r\n", "{\"error\":{\"message\":\"rate limit reached\",\"code\":\"rate_limit_exceeded\"}}");
    }

    static byte[] broken() {
        return http(500, "", "{\"error\":{\"message\":\"the server had an error\"}}");
    }

    static byte[] malformed() {
        return http(200, "", "{\"id\":\"chatcmpl-1\",\"choices\":[{\"message\":{\"cont");
    }

    static byte[] counters(Counters counters) {
        return http(200, "", counters.json());
    }

    private static byte[] http(int status, String headers, String body) {
        return ("HTTP/1.1 " + status + " Mock\r\nContent-Type: application/json\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
