// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

/** How much a criterion matters to the client (UpBench's four labels, arXiv 2511.12306). */
public enum Importance {
    /** Must hold, or the work is worthless. */
    CRITICAL,
    /** Strongly wanted. */
    IMPORTANT,
    /** Nice to have. */
    OPTIONAL,
    /** Something bad that must not happen; the criterion's text states the bad thing. */
    PITFALL
}
