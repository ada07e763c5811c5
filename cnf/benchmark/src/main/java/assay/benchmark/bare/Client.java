// SPDX-License-Identifier: Apache-2.0
package assay.benchmark.bare;

import java.io.IOException;

/** Sends a body and returns the answer's body; of one thread. */
interface Client {
    String call(String body) throws IOException, InterruptedException;
}
