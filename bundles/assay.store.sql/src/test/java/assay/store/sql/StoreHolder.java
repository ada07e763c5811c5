// SPDX-License-Identifier: Apache-2.0
package assay.store.sql;

import assay.core.problem.StoreInUse;
import assay.core.spi.store.RunStore;
import assay.testkit.store.SampleFacts;

/** Another process: opens a store, says so or why not, and keeps it until its input ends. */
final class StoreHolder {
    private StoreHolder() {}

    public static void main(String[] args) throws Exception {
        try (RunStore store = new SqlRunStores().open(args[0])) {
            store.append(SampleFacts.run("held"));
            System.out.println("open");
            while (System.in.read() >= 0) continue;
        } catch (StoreInUse e) {
            System.out.println(e.getMessage());
        }
    }
}
