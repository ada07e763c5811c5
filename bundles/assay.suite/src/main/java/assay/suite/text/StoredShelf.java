// SPDX-License-Identifier: Apache-2.0
package assay.suite.text;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.spi.suite.Texts;
import assay.suite.read.Shelf;
import assay.suite.shape.Findings;
import assay.suite.tree.Node;
import java.math.BigDecimal;
import java.util.Optional;

/** Files that a stored text names by name, type, size and digest. */
record StoredShelf(Texts.Files files) implements Shelf {
    @Override
    public boolean takesPaths() {
        return false;
    }

    @Override
    public Optional<Blob> find(Node entry, Findings findings) {
        if (entry instanceof Node.Fields f && f.text("name").isPresent() && f.text("sha256").isPresent())
            return Optional.of(files.find(f.text("name").get(), f.text("type").orElse("application/octet-stream"),
                    f.number("size").map(BigDecimal::longValueExact).orElse(0L), new Digest(f.text("sha256").get())));
        findings.error(0, "A file has no name or digest.", "");
        return Optional.empty();
    }
}
