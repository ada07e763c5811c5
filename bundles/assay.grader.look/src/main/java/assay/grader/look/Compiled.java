// SPDX-License-Identifier: Apache-2.0
package assay.grader.look;

import assay.core.settings.Settings;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps rules that were read, the least recently used leave first. Safe for use by several threads. */
final class Compiled {
    private static final int KEPT = 4096;
    private final Vocabulary vocabulary;
    private final Map<Settings, Rule> rules = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Settings, Rule> eldest) {
            return size() > KEPT;
        }
    };

    Compiled(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Rule rule(Settings with) {
        synchronized (rules) {
            Rule known = rules.get(with);
            if (known != null) return known;
        }
        Rule read = vocabulary.read(with);
        synchronized (rules) {
            rules.put(with, read);
        }
        return read;
    }
}
