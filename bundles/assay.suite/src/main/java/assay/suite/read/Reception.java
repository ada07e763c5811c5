// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

/** Takes the tasks of a suite one by one. */
@FunctionalInterface
public interface Reception {
    /** A task that may be run. */
    void task(Found found);

    /** A good task that its screening keeps out of runs. */
    default void rejected(Found found) {}
}
