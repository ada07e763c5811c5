// SPDX-License-Identifier: Apache-2.0
package assay.desk.blind;

import assay.core.work.Worker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that tell whose work it is: those of a run's workers, and those by which models and their makers are known. */
final class Names {
    /** Makers and families, with what usually follows a family's name: a version, a size. */
    private static final List<String> KNOWN = List.of(
            "openai(?:'s)?", "anthropic(?:'s)?", "google deepmind", "deepmind", "mistral ai", "meta ai", "xai", "cohere", "openrouter", "hugging ?face",
            "chat-?gpt(?:[- ]?\\d[\\w.\\-]*)?", "gpt[- ]?\\d[\\w.\\-]*(?: (?:mini|nano|turbo|pro))?", "o[1-9](?:-(?:mini|preview|pro))",
            "(?:claude|gemini|gemma|llama|mistral|mixtral|ministral|qwen|deepseek|grok|kimi|copilot)"
                    + "(?:[- ]?v?\\d[\\w.\\-]*)?(?:[- ](?:opus|sonnet|haiku|pro|flash|ultra|nano|large|medium|small|mini|turbo|instruct|chat|coder))*(?:[- ]\\d[\\w.\\-]*)?");

    private final List<String> own;

    private Names(List<String> own) {
        this.own = own;
    }

    static Names of(List<Worker> workers) {
        Set<String> names = new LinkedHashSet<>();
        for (Worker w : workers) {
            add(names, w.label());
            w.model().ifPresent(m -> {
                add(names, m.toString());
                add(names, m.provider());
                add(names, m.model());
                add(names, m.model().substring(m.model().lastIndexOf('/') + 1));
            });
            if (w.variant().contains("#")) add(names, w.variant().substring(w.variant().lastIndexOf('#') + 1));
        }
        List<String> patterns = new ArrayList<>(names.stream().sorted(Comparator.comparing(String::length).reversed()).map(Pattern::quote).toList());
        return new Names(patterns);
    }

    private static void add(Set<String> names, String name) {
        if (name.strip().length() > 1) names.add(name.strip());
    }

    /** @param given text of the task, whose names are no secret */
    Scrubbing scrubbing(String given) {
        List<Pattern> patterns = new ArrayList<>();
        for (String s : own) patterns.add(whole(s));
        for (String s : KNOWN) patterns.add(whole(s));
        return new Scrubbing(patterns, given);
    }

    private static Pattern whole(String inner) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + inner + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
