// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import assay.core.spi.store.Fact;
import assay.engine.cell.CellWork;
import assay.engine.cell.Histories;
import assay.engine.cell.Sheet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * How the cells of a run are worked on.
 *
 * @param sheets of the tasks, asked for in their order
 * @param mayWork whether workers may be called
 * @param sink takes the last facts of a cell, which are durable before the work of all cells returns
 * @param ended hears of every cell after that; called by many threads
 */
record Manner(LongFunction<Sheet> sheets, Histories histories, boolean mayWork, Consumer<List<Fact>> sink, BiConsumer<Sheet, CellWork.Done> ended) {
    /** Nobody hears of the cells. */
    Manner(LongFunction<Sheet> sheets, Histories histories, boolean mayWork, Consumer<List<Fact>> sink) {
        this(sheets, histories, mayWork, sink, (sheet, done) -> {});
    }
}
