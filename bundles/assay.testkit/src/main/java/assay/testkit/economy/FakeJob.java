// SPDX-License-Identifier: Apache-2.0
package assay.testkit.economy;

import assay.core.economy.Engagement;
import assay.core.economy.Job;
import assay.core.task.Labels;
import assay.core.task.Price;
import assay.core.task.Worth;
import java.util.List;

/** A job made of parts. */
public record FakeJob(String task, Worth worth, Labels labels, List<Engagement> engagements) implements Job {
    public FakeJob {
        engagements = List.copyOf(engagements);
    }

    public static FakeJob paying(String usd, Engagement... engagements) {
        return new FakeJob("job", Worth.of(Price.fixedUsd(usd)), Labels.NONE, List.of(engagements));
    }

    public static FakeJob unpriced(Engagement... engagements) {
        return new FakeJob("job", Worth.UNKNOWN, Labels.NONE, List.of(engagements));
    }
}
