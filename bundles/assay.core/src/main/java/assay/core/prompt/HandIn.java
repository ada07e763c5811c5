// SPDX-License-Identifier: Apache-2.0
package assay.core.prompt;

import assay.core.task.Deliverable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says how the deliverables are to be handed in, in the form that {@code assay.core.work.Handed} reads. */
final class HandIn {
    private final Words words;

    HandIn(Words words) {
        this.words = words;
    }

    String how(List<Deliverable> wanted) {
        return switch (wanted.size()) {
            case 0 -> words.part("free", Map.of());
            case 1 -> words.part(wanted.get(0).isChoice() ? "choice" : "whole", values(wanted.get(0)));
            default -> several(wanted);
        };
    }

    private String several(List<Deliverable> wanted) {
        String list = wanted.stream().map(d -> words.part(d.isChoice() ? "listed-choice" : "listed", values(d)))
                .collect(Collectors.joining("\n"));
        String name = wanted.get(0).name();
        String ending = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "text";
        return words.part("several", Map.of("list", list, "name", name, "ending", ending));
    }

    private static Map<String, String> values(Deliverable wanted) {
        return Map.of("name", wanted.name(), "type", wanted.type(), "options", String.join(", ", wanted.options()));
    }
}
