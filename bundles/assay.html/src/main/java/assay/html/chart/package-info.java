// SPDX-License-Identifier: Apache-2.0
/** Where the marks of a chart stand; the templates draw them. */
@NullMarked
package assay.html.chart;

import org.jspecify.annotations.NullMarked;
