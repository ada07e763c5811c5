// SPDX-License-Identifier: Apache-2.0
package assay.benchmark.mock;

/** What the server has seen; of one thread. */
final class Counters {
    private long requests;
    private int inFlight;
    private int peak;

    void came() {
        requests++;
        peak = Math.max(peak, ++inFlight);
    }

    void left() {
        inFlight--;
    }

    String json() {
        return "{\"requests\":" + requests + ",\"peak\":" + peak + "}";
    }
}
