// SPDX-License-Identifier: Apache-2.0
package assay.analysis.triage;

import assay.core.spi.engine.Lending;
import assay.core.spi.engine.Plugins;
import assay.core.spi.grader.Grader;
import assay.core.spi.store.RunStore;
import assay.core.spi.suite.Texts;
import assay.core.task.Criterion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the judgements of runs, with judges as they are installed now. */
@Component(service = JudgementReader.class)
public final class JudgementReader {
    private final Texts texts;
    private final Lending lending;
    private final Plugins plugins;

    @Activate
    public JudgementReader(@Reference Texts texts, @Reference Lending lending, @Reference Plugins plugins) {
        this.texts = texts;
        this.lending = lending;
        this.plugins = plugins;
    }

    /** @param judge the only judge where absent */
    public List<Judgement> of(RunStore store, String run, Optional<String> judge) throws InterruptedException {
        Map<List<String>, Optional<String>> known = new HashMap<>();
        return new Judgements(store, texts, (grader, c) -> {
            List<String> key = List.of(grader, c.text(), c.grader().orElseThrow().with().canonical());
            Optional<String> fingerprint = known.get(key);
            if (fingerprint == null) known.put(key, fingerprint = fingerprint(grader, c));
            return fingerprint;
        }).of(run, judge);
    }

    /** Of several runs, such as those that calibrate the judge. */
    public List<Judgement> of(RunStore store, List<String> runs, String judge) throws InterruptedException {
        List<Judgement> all = new ArrayList<>();
        for (String run : runs) all.addAll(of(store, run, Optional.of(judge)));
        return all;
    }

    private Optional<String> fingerprint(String grader, Criterion c) throws InterruptedException {
        Optional<Optional<String>> own = lending.<Grader, Optional<String>, RuntimeException>use(Grader.class, grader, g -> g.fingerprint(c));
        return own.flatMap(f -> f.or(() -> plugins.all().stream().filter(p -> p.kind().equals("grader") && p.name().equals(grader))
                .map(Plugins.Installed::sha256).findFirst()));
    }
}
