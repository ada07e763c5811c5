// SPDX-License-Identifier: Apache-2.0
/** The desk in the browser: people grade, settle what they disagree on, and see how far they agree. */
@NullMarked
package assay.web.desk;

import org.jspecify.annotations.NullMarked;
