// SPDX-License-Identifier: Apache-2.0
package assay.web.desk;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.desk.BlindItem;
import assay.core.spi.desk.Desk;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Role;
import assay.core.spi.web.Visit;

/** A visitor at the desk. */
record Seat(Desk desk, Visit visit) {
    String name() {
        return visit.visitor().name();
    }

    /** Whether the visitor is one of the people who grade. */
    boolean grades() {
        return visit.visitor().is(Role.GRADER) && desk.experts().stream().anyMatch(e -> e.name().equals(name()));
    }

    boolean adjudicates() {
        return visit.visitor().is(Role.ADJUDICATOR) && desk.experts().stream().anyMatch(e -> e.name().equals(name()) && e.adjudicates());
    }

    boolean runsTheDesk() {
        return visit.visitor().is(Role.ADMIN);
    }

    /** What is for those who run the desk is not there for others. */
    void needAdmin() {
        if (!runsTheDesk()) throw new NoSuchPage("There is no such page at the desk.");
    }

    /** An item that the visitor has, or had; for others it is not there. */
    BlindItem item(String id) {
        try {
            return desk.item(id, name());
        } catch (UserError e) {
            throw new NoSuchPage("You do not have that item. Take the next one.");
        }
    }

    static UserError wrong(String field, String message, String remedy) {
        return new UserError(Place.in(field), message, remedy);
    }
}
