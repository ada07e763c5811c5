// SPDX-License-Identifier: Apache-2.0
/** Reports as Markdown, for pull requests, tickets and mails. */
@NullMarked
package assay.report.markdown;

import org.jspecify.annotations.NullMarked;
