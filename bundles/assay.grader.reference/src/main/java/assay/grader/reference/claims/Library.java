// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference.claims;

import assay.core.content.Blob;
import assay.grader.look.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trusted documents in which claims are looked up; made once for the same files. Safe for use by several threads. */
final class Library {
    private final List<Trusted> documents;
    private Optional<Passages> passages = Optional.empty();

    private Library(List<Trusted> documents) {
        this.documents = documents;
    }

    /** Libraries that were made lately. */
    static final class Shelf {
        private static final int KEPT = 8;
        private final Map<List<Blob>, Library> made = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<List<Blob>, Library> eldest) {
                return size() > KEPT;
            }
        };

        synchronized Library of(List<Blob> files, Evidence evidence) throws InterruptedException {
            Library known = made.get(files);
            if (known != null) return known;
            List<Trusted> documents = new ArrayList<>();
            for (Blob file : files) documents.add(new Trusted(evidence.read(file)));
            Library library = new Library(documents);
            made.put(files, library);
            return library;
        }
    }

    /** Where a claim stands, as document and quotation. */
    Optional<String> find(Claim claim) {
        for (Trusted d : documents) {
            Optional<String> place = d.find(claim);
            if (place.isPresent()) return place.map(p -> d.name() + ": " + p);
        }
        return Optional.empty();
    }

    /** What stands in the documents that is most like a sentence. */
    Optional<String> nearest(String sentence) {
        synchronized (this) {
            if (passages.isEmpty()) passages = Optional.of(new Passages(documents));
        }
        return passages.get().nearest(sentence);
    }
}
