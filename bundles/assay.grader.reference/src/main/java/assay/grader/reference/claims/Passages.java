// SPDX-License-Identifier: Apache-2.0
package assay.grader.reference.claims;

import assay.grader.look.Quote;
import assay.grader.reference.overlap.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The passages of trusted documents, indexed in memory (BM25). Safe for use by several threads. */
final class Passages {
    private static final int LONGEST = 400;
    private static final int MOST = 200_000;
    private static final int MOST_TERMS = 60;
    private static final String BODY = "body";
    private final List<String> sources = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final IndexSearcher searcher;

    Passages(List<Trusted> documents) {
        for (Trusted d : documents) split(d);
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
                for (String text : texts) {
                    Document passage = new Document();
                    passage.add(new TextField(BODY, text, Field.Store.NO));
                    writer.addDocument(passage);
                }
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("indexing " + texts.size() + " passages", e);
        }
    }

    private void split(Trusted document) {
        StringBuilder passage = new StringBuilder();
        for (String line : document.text().split("\\n")) {
            for (int at = 0; at < Math.max(1, line.length()); at += LONGEST) {
                String piece = line.substring(at, Math.min(line.length(), at + LONGEST));
                if (passage.length() > 0 && (piece.isBlank() || passage.length() + piece.length() > LONGEST)) add(document, passage);
                if (!piece.isBlank()) passage.append(piece.strip()).append(' ');
            }
        }
        if (passage.length() > 0) add(document, passage);
    }

    private void add(Trusted document, StringBuilder passage) {
        if (texts.size() < MOST) {
            sources.add(document.name());
            texts.add(passage.toString().strip());
        }
        passage.setLength(0);
    }

    /** The passage that has most in common with a sentence, with the name of its document; empty when none has anything. */
    Optional<String> nearest(String sentence) {
        Set<String> terms = new LinkedHashSet<>(Tokens.words(sentence));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.stream().limit(MOST_TERMS).forEach(t -> query.add(new TermQuery(new Term(BODY, t)), BooleanClause.Occur.SHOULD));
        try {
            ScoreDoc[] hits = searcher.search(query.build(), 1).scoreDocs;
            return hits.length == 0 ? Optional.empty() : Optional.of(sources.get(hits[0].doc) + ": " + Quote.of(texts.get(hits[0].doc)));
        } catch (IOException e) {
            throw new UncheckedIOException("searching the passages", e);
        }
    }
}
