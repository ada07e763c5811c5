// SPDX-License-Identifier: Apache-2.0
package assay.core.problem;

import java.util.Objects;

/**
 * One thing that is wrong with an input, said to the person who can mend it.
 *
 * @param severity whether work can go on
 * @param place where it stands
 * @param message what was being done, with which value, and what is wrong
 * @param remedy what to do next; empty when the message says it
 */
public record Problem(Severity severity, Place place, String message, String remedy) {
    /** Whether work can go on in spite of a problem. */
    public enum Severity {
        /** The input is refused. */
        ERROR,
        /** The input is taken, and its owner is told. */
        WARNING
    }

    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(remedy, "remedy");
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return place + ": " + message + (remedy.isEmpty() ? "" : " " + remedy);
    }
}
