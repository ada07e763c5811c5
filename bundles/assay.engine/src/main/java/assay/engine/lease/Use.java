// SPDX-License-Identifier: Apache-2.0
package assay.engine.lease;

/** What is done with a borrowed plugin; may be done again when the plugin goes away under it. */
@FunctionalInterface
public interface Use<T, R, X extends Exception> {

    R with(Lease<T> lease) throws X, InterruptedException;
}
