// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

import assay.core.content.Blob;
import assay.core.content.MediaTypes;
import assay.core.task.Brief;
import assay.core.task.Deliverable;
import assay.core.work.Handed;
import assay.core.work.Spent;
import assay.core.work.Submission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is to be handed in, as far as it is done. */
final class Outbox {
    private static final Pattern FILE_NAME = Pattern.compile("\\w[\\w. -]{0,99}");
    private static final int MOST = 2_000_000;

    private final Brief brief;
    private final Map<String, Blob> files = new LinkedHashMap<>();
    private Optional<String> text = Optional.empty();

    Outbox(Brief brief) {
        this.brief = brief;
    }

    /** Puts a file in, in place of one of the same name. */
    void put(String name, String content) throws Misuse {
        Optional<Deliverable> wanted = brief.deliverables().stream().filter(d -> d.name().equals(name)).findFirst();
        if (wanted.isEmpty() && !brief.deliverables().isEmpty()) throw new Misuse("the client wants no \"" + name + "\"; wanted: " + names(brief.deliverables()));
        if (!FILE_NAME.matcher(name).matches() && wanted.isEmpty()) throw new Misuse("\"" + name + "\" is no plain file name");
        if (content.length() > MOST) throw new Misuse("the content is longer than " + MOST + " characters");
        if (wanted.filter(Deliverable::isChoice).isPresent() && !wanted.get().options().contains(content.strip()))
            throw new Misuse("\"" + name + "\" is a choice; its content must be one of " + String.join(", ", wanted.get().options()));
        String type = wanted.filter(d -> !d.isChoice()).map(Deliverable::type).orElseGet(() -> wanted.isPresent() ? "text/plain" : MediaTypes.of(name));
        files.put(name, Blob.ofText(name, type, content));
    }

    List<Blob> files() {
        return List.copyOf(files.values());
    }

    boolean hasFiles() {
        return !files.isEmpty();
    }

    /** Deliverables that a submission with this text would lack. */
    List<Deliverable> missing(String said) {
        var there = Handed.in(new Submission(said, files(), Spent.NOTHING), brief);
        return brief.deliverables().stream().filter(d -> !there.containsKey(d.name())).toList();
    }

    void handIn(String said) {
        text = Optional.of(said);
    }

    boolean isHandedIn() {
        return text.isPresent();
    }

    Submission submission() {
        return new Submission(text.orElseThrow(), new ArrayList<>(files.values()), Spent.NOTHING);
    }

    static String names(List<Deliverable> deliverables) {
        return deliverables.stream().map(Deliverable::name).collect(Collectors.joining(", "));
    }
}
