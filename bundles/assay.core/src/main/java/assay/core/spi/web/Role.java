// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.web;

/** What somebody may do in the web workbench. */
public enum Role {
    /** May do what all others may, and change the workbench itself. */
    ADMIN,
    /** Grades at the desk, and sees nothing that names a model. */
    GRADER,
    /** Settles what graders disagree on, and sees nothing that names a model. */
    ADJUDICATOR,
    /** Looks at everything but the desk, and changes nothing. */
    VIEWER
}
