// SPDX-License-Identifier: Apache-2.0
package assay.core.task;

import assay.core.content.Blob;
import java.util.List;
import java.util.Optional;

/**
 * What graders may see and workers may not.
 *
 * @param reference the reference answer: files named after the deliverables they stand for; empty = none
 * @param materials other files that criteria name
 */
public record Key(List<Blob> reference, List<Blob> materials) {
    public static final Key NONE = new Key(List.of(), List.of());

    public Key {
        reference = List.copyOf(reference);
        materials = List.copyOf(materials);
    }

    /** A file by its name, reference answers first. */
    public Optional<Blob> find(String name) {
        return java.util.stream.Stream.concat(reference.stream(), materials.stream())
                .filter(b -> b.name().equals(name)).findFirst();
    }
}
