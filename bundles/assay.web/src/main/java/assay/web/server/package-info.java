// SPDX-License-Identifier: Apache-2.0
/** The server of the web workbench: connections, sessions, headers, live events. */
@NullMarked
package assay.web.server;

import org.jspecify.annotations.NullMarked;
