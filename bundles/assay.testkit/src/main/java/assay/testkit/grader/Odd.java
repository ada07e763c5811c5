// SPDX-License-Identifier: Apache-2.0
package assay.testkit.grader;

import assay.core.content.Blob;
import assay.core.work.Spent;
import assay.core.work.Submission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Submissions that nobody expects. */
final class Odd {
    private static final int MEBI = 1 << 20;

    private Odd() {}

    static Map<String, Submission> submissions() {
        Map<String, Submission> odd = new LinkedHashMap<>();
        odd.put("only space", Submission.of(" \n\t\u00a0"));
        odd.put("a NUL and lone surrogates", Submission.of("a\0b\ud800c\udfff"));
        odd.put("right-to-left marks and combining characters", Submission.of("\u202eabc\u0301\u0301\u0301"));
        odd.put("ten million characters", Submission.of("word ".repeat(2 * MEBI)));
        odd.put("deep JSON", Submission.of("[".repeat(100_000)));
        odd.put("a wide table", Submission.of("a,".repeat(200_000) + "\n1,2"));
        odd.put("a fence that never ends", Submission.of("```\n" + "x\n".repeat(10_000)));
        odd.put("a long line of digits", Submission.of("9".repeat(MEBI)));
        odd.put("bytes that are no text", new Submission("", List.of(Blob.of("blob.bin", "application/octet-stream", new byte[MEBI])), Spent.NOTHING));
        return odd;
    }
}
