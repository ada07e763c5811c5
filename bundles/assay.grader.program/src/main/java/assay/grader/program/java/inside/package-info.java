// SPDX-License-Identifier: Apache-2.0
/** What runs on the other side of the sandbox, in JVMs of its own; nothing but the JDK. */
@NullMarked
package assay.grader.program.java.inside;

import org.jspecify.annotations.NullMarked;
