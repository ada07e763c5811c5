// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.setting;

/** What a verdict is when as many say yes as no. */
public enum Tie { NOT_MET, MET, ABSTAIN }
