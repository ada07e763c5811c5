// SPDX-License-Identifier: Apache-2.0
/** Packets: work for one person to do away from the desk, as a spreadsheet and files. */
@NullMarked
package assay.desk.packet;

import org.jspecify.annotations.NullMarked;
