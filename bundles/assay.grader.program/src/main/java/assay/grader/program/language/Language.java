// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.language;

import assay.grader.program.exam.CaseResult;
import assay.grader.program.exam.Subject;
import assay.grader.program.exam.Tests;
import assay.grader.program.sandbox.Limits;
import assay.grader.program.sandbox.Place;
import assay.grader.program.sandbox.SandboxBroken;
import java.util.List;
import java.util.Optional;

/** A language that programs are written in. Safe for use by several threads. */
public interface Language {
    /** As settings name it. */
    String name();

    /** What is missing on this machine, and what to install; empty when programs can be run. */
    Optional<String> missing();

    /** The limits of a program where its task says nothing. */
    Limits limits();

    /** Why programs of this language cannot be tested so; empty when they can. */
    Optional<String> refuses(Tests tests);

    /**
     * Runs the tests.
     *
     * @return a result for each test, at least one
     * @throws SandboxBroken when the machinery failed and not the program
     */
    List<CaseResult> examine(Subject subject, Tests tests, Limits limits, Place place) throws SandboxBroken, InterruptedException;
}
