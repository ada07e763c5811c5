// SPDX-License-Identifier: Apache-2.0
package assay.engine.cell;

import java.util.concurrent.atomic.LongAdder;

/** What one call of the engine counts while it works. */
public final class Counts {
    /** Calls that were sent to a model, each once however often it was tried. */
    public final LongAdder modelCalls = new LongAdder();
    /** Calls made again that were in flight when the run stopped. */
    public final LongAdder repeated = new LongAdder();
    /** Cells held because such a call would have to be made again. */
    public final LongAdder held = new LongAdder();
    /** Replies taken from another run. */
    public final LongAdder reused = new LongAdder();
    /** Turns whose feedback new verdicts supersede. */
    public final LongAdder superseded = new LongAdder();
    /** Verdicts asked of graders. */
    public final LongAdder verdicts = new LongAdder();
    /** Verdicts that are yet to be given, such as those of people. */
    public final LongAdder pending = new LongAdder();
    /** Cells whose state changed. */
    public final LongAdder changed = new LongAdder();
}
