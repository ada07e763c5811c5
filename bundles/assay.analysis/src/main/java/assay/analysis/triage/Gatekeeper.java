// SPDX-License-Identifier: Apache-2.0
package assay.analysis.triage;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * Where a judge is accepted in a run that is triaged as it goes. It is decided when the first verdict of the run is triaged, by what
 * people said in the runs that calibrate the judge, and noted; later cells, and later processes, go by the note. Other rules, or
 * another judge, are decided anew.
 */
final class Gatekeeper {
    private final Texts texts;
    private final JudgementReader reader;
    private final Map<RunStore, List<Settings>> known = new WeakHashMap<>();

    Gatekeeper(Texts texts, JudgementReader reader) {
        this.texts = texts;
        this.reader = reader;
    }

    synchronized Gate gate(RunStore store, String run, Rules rules, List<String> calibration) throws InterruptedException {
        Settings asked = rules.settings().with("run", run).with("calibration", Setting.ofTexts(calibration));
        List<Settings> noted = known.computeIfAbsent(store, s -> new ArrayList<>());
        Optional<Settings> found = find(noted, asked);
        if (found.isEmpty()) {
            RoutingBook book = new RoutingBook(store, texts);
            found = find(book.routings(run), asked);
            if (found.isEmpty()) {
                Gate gate = Gate.of(rules, reader.of(store, calibration, rules.judge()));
                Settings now = asked.with("open", Setting.ofTexts(List.copyOf(gate.open())));
                book.note(now);
                found = Optional.of(now);
            }
            noted.add(found.get());
        }
        return Gate.noted(found.get().texts("open"), List.of());
    }

    private static Optional<Settings> find(List<Settings> noted, Settings asked) {
        return noted.stream().filter(n -> asked.values().entrySet().stream().allMatch(e -> n.get(e.getKey()).filter(e.getValue()::equals).isPresent())).reduce((a, b) -> b);
    }
}
