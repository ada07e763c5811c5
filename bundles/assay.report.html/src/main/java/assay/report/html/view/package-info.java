// SPDX-License-Identifier: Apache-2.0
/** What the templates show, in the words they show it in. */
@NullMarked
package assay.report.html.view;

import org.jspecify.annotations.NullMarked;
