// SPDX-License-Identifier: Apache-2.0
package assay.deploy;

/** A bundle was not taken. The message is one sentence without its full stop; what ran before still runs. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
        super(reason);
    }
}
