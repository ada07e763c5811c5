// SPDX-License-Identifier: Apache-2.0
package assay.web.runs;

import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import assay.core.spi.web.Jump;
import assay.core.spi.web.Jumps;
import assay.core.spi.web.Role;
import assay.core.spi.web.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Runs and their leaderboards in the command palette, the newest first. */
@Component
public final class RunJumps implements Jumps {
    @Activate
    public RunJumps() {}

    @Override
    public List<Jump> find(String typed, Visitor visitor, RunStore store) {
        Stream<Jump> start = visitor.is(Role.ADMIN) ? Stream.of(new Jump("Start a run", "workers, suite, budget", "/runs/" + RunsView.START)) : Stream.empty();
        return Stream.concat(start, store.runs().stream().sorted(Comparator.comparing(Fact.Run::at).reversed()).flatMap(RunJumps::of)).toList();
    }

    private static Stream<Jump> of(Fact.Run run) {
        String address = "/runs/" + URLEncoder.encode(run.run(), StandardCharsets.UTF_8).replace("+", "%20");
        return Stream.of(new Jump(run.run(), "run", address), new Jump(run.run(), "leaderboard of the run", address + "/board"));
    }
}
