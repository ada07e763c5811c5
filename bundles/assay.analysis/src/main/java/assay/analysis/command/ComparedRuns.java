// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.Comparison;
import assay.analysis.Parts;
import assay.analysis.Purses;
import assay.analysis.Rates;
import assay.core.spi.command.Call;
import assay.core.spi.store.RunStore;
import assay.core.spi.store.RunStores;
import assay.core.spi.suite.Texts;
import java.util.Optional;

/** The run that a command names, and the one that it is held against. */
final class ComparedRuns {
    private final RunStores stores;
    private final Comparison comparison;

    ComparedRuns(RunStores stores, Texts texts) {
        this.stores = stores;
        this.comparison = new Comparison(texts);
    }

    Comparison comparison() {
        return comparison;
    }

    /** What was read of one store. */
    record Read(Rates run, Optional<Rates> other) {}

    /**
     * The money of what was read.
     *
     * @param other the same as of the run where only one was read
     */
    record Money(Purses run, Purses other, Optional<Parts> parts) {}

    /** @param by parts of the tasks to be told apart */
    Money money(Call call, Read read, Optional<Parts.By> by) {
        try (RunStore store = stores.open(call.store())) {
            Purses run = comparison.purses(store, read.run());
            return new Money(run, read.other().map(o -> comparison.purses(store, o)).orElse(run), by.map(p -> comparison.parts(store, read.run().run(), p)));
        }
    }

    Read read(Call call, Optional<String> other) {
        try (RunStore store = stores.open(call.store())) {
            return new Read(comparison.rates(store, call.parameters().get(0)), other.map(o -> comparison.rates(store, o)));
        }
    }
}
