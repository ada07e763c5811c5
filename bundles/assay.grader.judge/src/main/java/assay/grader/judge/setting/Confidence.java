// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.setting;

/** Where a verdict's confidence comes from. */
public enum Confidence {
    /** What the judge says, on average over those who carried the vote. */
    STATED,
    /** The share of answers that agree with the verdict. */
    AGREEMENT,
    /** How likely the judge held the verdict as it wrote it, on average over those who carried the vote. */
    LOGPROBS,
    NONE
}
