// SPDX-License-Identifier: Apache-2.0
/** What a deliverable states, looked up in trusted documents. */
@NullMarked
package assay.grader.reference.claims;

import org.jspecify.annotations.NullMarked;
