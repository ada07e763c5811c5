// SPDX-License-Identifier: Apache-2.0
package assay.core.report;

import assay.core.problem.Nearest;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a copy of a report that others get leaves out. Titles of tasks and texts of criteria stay. */
public record Redaction(Set<What> left) {
    /** Nothing is left out. */
    public static final Redaction NONE = new Redaction(Set.of());

    /** Everything that can be is left out. */
    public static final Redaction ALL = new Redaction(EnumSet.allOf(What.class));

    public Redaction {
        left = Set.copyOf(left);
    }

    /** Something that can be left out. */
    public enum What {
        /** Files that tasks bring, and those that graders see. */
        ATTACHMENTS("attachments of tasks"),
        /** Texts and files that were handed in, and what may quote them: reasons, feedback, transcripts. */
        DELIVERABLES("what was handed in, and reasons that may quote it"),
        /** Which worker is which, and what plugins did the work. */
        WORKERS("names of workers"),
        /** What tasks pay, and all money that is reckoned from it. */
        PRICES("prices of tasks and money reckoned from them");

        private final String words;

        What(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** As users write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws UserError where a word names nothing that can be left out */
    public static Redaction of(List<String> words) {
        Set<What> left = EnumSet.noneOf(What.class);
        List<String> known = Arrays.stream(What.values()).map(What::word).toList();
        for (String word : words.stream().flatMap(w -> Arrays.stream(w.split(","))).map(String::strip).filter(w -> !w.isEmpty()).toList()) {
            if (word.equals("all")) left.addAll(EnumSet.allOf(What.class));
            else left.add(Arrays.stream(What.values()).filter(w -> w.word().equals(word)).findFirst().orElseThrow(() -> new UserError(Place.in("--redact"),
                    "\"" + word + "\" is nothing that can be left out." + Nearest.hint(word, known), "Write all, or some of " + String.join(", ", known) + ".")));
        }
        return new Redaction(left);
    }

    boolean hides(What what) {
        return left.contains(what);
    }

    /** The report without it. */
    public Report of(Report report) {
        return left.isEmpty() ? report : new RedactedReport(report, this);
    }

    /** In words, for a note in the copy. */
    String describe() {
        return "Left out of this copy: " + Arrays.stream(What.values()).filter(left::contains).map(What::words).collect(Collectors.joining("; ")) + ".";
    }
}
