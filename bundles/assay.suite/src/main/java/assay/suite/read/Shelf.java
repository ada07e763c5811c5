// SPDX-License-Identifier: Apache-2.0
package assay.suite.read;

import assay.core.content.Blob;
import assay.suite.shape.Findings;
import assay.suite.tree.Node;
import java.util.Optional;

/** Finds the files that a task names. */
public interface Shelf {
    /** The file that an entry names, under the name that stands there; empty when there is none, which has been told. */
    Optional<Blob> find(Node entry, Findings findings);

    /** Whether file names are paths written by people, from which the names that workers see are derived. */
    boolean takesPaths();
}
