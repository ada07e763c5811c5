// SPDX-License-Identifier: Apache-2.0
package assay.engine.document;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.spi.document.DocumentConverter;
import assay.core.spi.document.UnreadableDocument;
import assay.core.spi.workshop.Enclosure;
import assay.core.work.Provenance;
import assay.engine.lease.Lender;
import assay.engine.lease.Offer;
import assay.engine.lease.Unavailable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Documents as text by the installed converters; what was converted lately is kept. Safe for use by many threads. */
public final class Documents {
    /** Characters of one text at most. */
    private static final int MOST = 2_000_000;
    private static final int KEPT = 32;
    private static final String TYPES = "assay.converter.types";
    private static final String VERSION = "assay.converter.version";

    private final Lender<DocumentConverter> converters;
    private final Map<Known, Enclosure.AsText> lately = new LinkedHashMap<>(16, 0.75f, true);

    /** Who read files of a type lately. */
    private final Map<String, String> readers = new ConcurrentHashMap<>();

    private record Known(Digest file, String name, String sha256) {}

    public Documents(Lender<DocumentConverter> converters) {
        this.converters = converters;
    }

    /** Name of the converter that takes files of this type, the first of them; one that has gone away since may come back. */
    Optional<String> reader(Blob file) {
        Optional<String> there = active(file);
        there.ifPresent(name -> readers.put(file.mediaType(), name));
        return there.or(() -> Optional.ofNullable(readers.get(file.mediaType())).filter(converters::knows));
    }

    private Optional<String> active(Blob file) {
        return converters.offers().stream().filter(Offer::isActive)
                .filter(o -> o.property(TYPES).map(t -> List.of(t.split(",")).contains(file.mediaType())).orElse(false))
                .map(Offer::name).min(String::compareTo);
    }

    /** @throws UnreadableDocument when no converter takes it, or it cannot be read */
    public Enclosure.AsText text(Blob file) throws UnreadableDocument, InterruptedException {
        String reader = reader(file).orElseThrow(() -> new UnreadableDocument("no installed converter reads " + file.mediaType()));
        try {
            return converters.lend(reader, lease -> {
                Known key = new Known(file.digest(), file.name(), lease.stamp().sha256());
                Optional<Enclosure.AsText> known = known(key);
                if (known.isPresent()) return known.get();
                Blob text = Blob.ofText(file.name() + ".txt", "text/plain", converted(lease.service(), file));
                var by = new Provenance.Material(Provenance.CONVERTED, file.name(), reader, lease.property(VERSION).orElse(""), text.digest());
                Enclosure.AsText made = new Enclosure.AsText(file, text, Optional.of(by));
                keep(key, made);
                return made;
            });
        } catch (Unavailable e) {
            throw new UnreadableDocument(e.getMessage(), e);
        }
    }

    private static String converted(DocumentConverter converter, Blob file) throws UnreadableDocument, InterruptedException {
        try {
            String text = converter.convert(file, MOST);
            if (text == null) throw new UnreadableDocument("its converter answered null");
            return text;
        } catch (IOException e) {
            throw new UnreadableDocument("reading it failed: " + e.getMessage(), e);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            throw new UnreadableDocument("its converter broke: " + e, e);
        }
    }

    private synchronized Optional<Enclosure.AsText> known(Known key) {
        return Optional.ofNullable(lately.get(key));
    }

    private synchronized void keep(Known key, Enclosure.AsText made) {
        lately.put(key, made);
        if (lately.size() > KEPT) lately.remove(lately.keySet().iterator().next());
    }
}
