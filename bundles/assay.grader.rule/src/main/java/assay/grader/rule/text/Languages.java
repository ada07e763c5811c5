// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.text;

import com.carrotsearch.labs.langid.LangIdV3;
import com.carrotsearch.labs.langid.Model;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * Tells the language of a text (langid.py: Lui and Baldwin, ACL 2012), among those in which paid work is usual: with
 * fewer candidates short texts are told better. Safe for use by several threads.
 */
final class Languages {
    /** Codes of ISO 639-1. */
    static final Set<String> CODES = new TreeSet<>(Set.of("ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi",
            "fr", "he", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr",
            "sv", "th", "tr", "uk", "vi", "zh"));
    /** Characters of prose below which nothing is said. */
    static final int LEAST = 20;
    private static final int MOST = 20_000;
    /** Classifiers that are at rest; one works for one thread at a time. */
    private static final Queue<LangIdV3> RESTING = new ArrayBlockingQueue<>(8);

    private Languages() {}

    static String of(String prose) {
        LangIdV3 classifier = RESTING.poll();
        if (classifier == null) classifier = new LangIdV3(Known.MODEL);
        try {
            return classifier.classify(prose, false).getLangCode();
        } finally {
            RESTING.offer(classifier);
        }
    }

    /** The words at the beginning of a text without code, addresses and numbers. */
    static String prose(String text) {
        String head = text.length() > MOST * 2 ? text.substring(0, MOST * 2) : text;
        String bare = head.replaceAll("(?m)^```[^\\n]*\\n[^`]*+```", " ").replaceAll("`[^`\\n]*+`", " ");
        StringBuilder prose = new StringBuilder();
        for (String word : bare.split("\\s+")) {
            if (prose.length() > MOST || word.contains("://") || word.contains("@")) continue;
            String letters = word.replaceAll("[\\d\\p{Cntrl}|#*_>=+-]++", "");
            if (!letters.isEmpty()) prose.append(letters).append(' ');
        }
        return prose.toString().strip();
    }

    /** Unpacked on first use: it takes a while. */
    private static final class Known {
        static final Model MODEL = Model.detectOnly(CODES);
    }
}
