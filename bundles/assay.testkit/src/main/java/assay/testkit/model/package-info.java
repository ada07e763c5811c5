// SPDX-License-Identifier: Apache-2.0
/** Contract of model providers, and a server on loopback that answers, errs and breaks as it is told. */
@NullMarked
package assay.testkit.model;

import org.jspecify.annotations.NullMarked;
