// SPDX-License-Identifier: Apache-2.0
package assay.web.user;

import assay.core.spi.desk.Expert;
import assay.core.spi.web.Role;
import assay.core.spi.web.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who may log in.
 *
 * @param name as the desk knows its experts
 * @param password hashed; empty until one is set
 * @param link a login address that works once; empty when none is due
 */
public record User(String name, Set<Role> roles, Optional<String> password, Optional<Link> link) {
    /**
     * @param hash SHA-256 of what the address holds, which is long and random
     * @param until when it lapses
     */
    public record Link(String hash, Instant until) {}

    public User {
        new Expert(name, List.of(), false);
        if (name.equalsIgnoreCase("admin")) throw new IllegalArgumentException("\"admin\" is whoever started serve; take another name");
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) throw new IllegalArgumentException(name + " has no role");
    }

    public Visitor visitor() {
        return new Visitor(name, roles);
    }

    User with(Optional<String> newPassword, Optional<Link> newLink) {
        return new User(name, roles, newPassword, newLink);
    }

    @Override
    public String toString() {
        return name + " " + roles;
    }
}
