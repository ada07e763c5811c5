// SPDX-License-Identifier: Apache-2.0
package assay.web.server;

import assay.core.spi.web.Visitor;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One browser that is logged in.
 *
 * @param secret what its cookie holds
 * @param token what its forms carry
 * @param began when it logged in
 * @param used when somebody last did something there
 */
record Session(String secret, String token, Visitor visitor, Instant began, AtomicReference<Instant> used) {
    Session of(Visitor now) {
        return new Session(secret, token, now, began, used);
    }

    @Override
    public String toString() {
        return "session of " + visitor;
    }
}
