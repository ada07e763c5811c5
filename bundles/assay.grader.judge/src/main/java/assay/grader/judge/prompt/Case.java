// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.prompt;

import assay.core.content.Digester;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What judges are to look at, cut to size and ready to be fenced.
 *
 * @param documents of the task, as shown
 * @param submissions by the place of the prompt into which they go, as shown
 */
public record Case(String task, List<Piece> documents, Map<String, List<Piece>> submissions) {
    public static Case of(String task, List<Piece> documents, Map<String, List<Piece>> submissions, int maxChars) {
        Map<String, List<Piece>> shown = new TreeMap<>();
        submissions.forEach((place, pieces) -> shown.put(place, Fence.shown(pieces, maxChars)));
        return new Case(task, Fence.shown(documents, maxChars), shown);
    }

    /** All that is untrusted. */
    public List<String> texts() {
        return Stream.concat(documents.stream(), submitted().stream()).flatMap(p -> Stream.of(p.name(), p.text())).toList();
    }

    /** The pieces of all submissions. */
    public List<Piece> submitted() {
        return submissions.values().stream().flatMap(List::stream).toList();
    }

    /** The words of a call over this. */
    public Marks marks(long seed, String call) {
        Digester d = Digester.of("judge-call/1").text(call).text(task);
        texts().forEach(d::text);
        return new Marks(seed, d.finish());
    }

    /** The mark around the documents. */
    public String documentsMark(long seed) {
        Digester d = Digester.of("judge-documents/1").text(task);
        documents.forEach(p -> d.text(p.title()).text(p.name()).text(p.text()));
        return new Marks(seed, d.finish()).word("documents", texts());
    }

    /**
     * What goes into the places of the prompt. The documents have a mark of their own, which is the same for all submissions of a
     * task, so that a provider can keep what stands before them.
     */
    public Map<String, String> places(long seed, Marks call) {
        Map<String, String> places = new TreeMap<>();
        places.put("task", task);
        places.put("documents", documents.isEmpty() ? "There are none." : Fence.around(documents, documentsMark(seed)));
        String mark = call.word("fence", texts());
        submissions.forEach((place, pieces) -> places.put(place, Fence.around(pieces, mark)));
        return places;
    }
}
