// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.web;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;

/**
 * Who looks at the workbench.
 *
 * @param name as the desk knows its experts; {@code admin} for whoever logged in with the address that {@code serve} printed
 * @param roles at least one
 */
public record Visitor(String name, Set<Role> roles) {
    public Visitor {
        Objects.requireNonNull(name, "name");
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) throw new IllegalArgumentException("the visitor \"" + name + "\" has no role");
    }

    /** Whether the visitor has the role; an admin has all. */
    public boolean is(Role role) {
        return roles.contains(Role.ADMIN) || roles.contains(role);
    }

    /** Whether the visitor has one of the roles at least; an admin has all. */
    public boolean isOneOf(Collection<Role> some) {
        return some.stream().anyMatch(this::is);
    }
}
