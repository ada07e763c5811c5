// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.database;

import assay.core.problem.Place;
import assay.core.problem.StoreInUse;

/**
 * The process that has a store.
 *
 * @param command as the launcher was called; may be empty. Never arguments, which may hold secrets
 */
record Holder(String pid, String command) {
    static Holder me() {
        String command = System.getProperty("assay.command", System.getProperty("sun.java.command", "java").split(" ", 2)[0]);
        return new Holder(String.valueOf(ProcessHandle.current().pid()), command.replace('\n', ' '));
    }

    /** Two lines. */
    static Holder read(String text) {
        String[] lines = text.split("\n", 2);
        return new Holder(lines[0], lines.length > 1 ? lines[1].strip() : "");
    }

    String write() {
        return pid + "\n" + command + "\n";
    }

    StoreInUse refuse(String place) {
        return new StoreInUse(Place.in(place), pid + (command.isEmpty() ? "" : " (" + command + ")"));
    }
}
