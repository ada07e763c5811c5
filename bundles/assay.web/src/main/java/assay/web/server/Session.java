// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import assay.core.spi.web.Visitor;

/**
 * One browser that is logged in.
 *
 * @param secret what its cookie holds
 * @param token what its forms carry
 */
record Session(String secret, String token, Visitor visitor) {
    @Override
    public String toString() {
        return "session of " + visitor;
    }
}
