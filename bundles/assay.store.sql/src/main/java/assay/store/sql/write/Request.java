// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.write;

import assay.store.sql.table.Line;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Rows that one caller wants stored, all or none. */
record Request(List<Line> lines, CompletableFuture<Void> done) {
    Request(List<Line> lines) {
        this(lines, new CompletableFuture<>());
    }

    /** Interrupts do not end the wait: whether the rows are durable would not be known. */
    void await() {
        try {
            done.join();
        } catch (CompletionException e) {
            throw cause(e);
        }
    }

    /** What the writer said. */
    static RuntimeException cause(Throwable e) {
        if (e instanceof CompletionException && e.getCause() instanceof RuntimeException said) return said;
        return e instanceof RuntimeException said ? said : new CompletionException(e);
    }
}
