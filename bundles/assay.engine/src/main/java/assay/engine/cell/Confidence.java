// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import assay.core.spi.model.ModelProvider;
import assay.core.task.Labels;
import assay.core.task.Task;
import assay.core.work.ModelName;
import assay.engine.lease.Lender;

/** Which providers a task may go to: a confidential one only to those whose configuration allows it. */
public final class Confidence {
    /** Service property of a provider. */
    static final String ALLOWED = "assay.model.confidentialAllowed";

    private Confidence() {}

    /**
     * Asked of the provider that is lent: one that is being swapped is waited for, and not taken for one that may not.
     *
     * @throws assay.engine.lease.Unavailable when there is none and none comes
     */
    public static boolean allows(Task task, ModelName model, Lender<ModelProvider> providers) throws InterruptedException {
        return task.labels().data() != Labels.Secrecy.CONFIDENTIAL
                || providers.<Boolean, RuntimeException>lend(model.provider(), lease -> lease.property(ALLOWED).map(Boolean::parseBoolean).orElse(false));
    }

    static String refusal(Task task, ModelName model) {
        return "task \"" + task.id() + "\" is confidential, and provider \"" + model.provider() + "\" is not configured for such (confidentialAllowed)";
    }
}
