// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets;

import assay.core.settings.Settings;
import assay.core.task.Brief;
import assay.core.task.Criterion;
import assay.core.task.Deliverable;
import assay.core.task.GraderChoice;
import assay.core.task.Importance;
import assay.core.task.Rubric;
import assay.source.datasets.record.BadRecord;
import assay.source.datasets.record.Fields;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A manager's task of SWE-Lancer: which of several proposals is to be taken. Right is the one that the client took, and
 * nothing else.
 *
 * @param proposals what is proposed, by option
 * @param accepted option of the proposal that the client took
 */
record ManagerChoice(Map<String, String> proposals, String accepted) {
    private static final String NAME = "decision";

    /** Reads {@code manager_data}: {@code proposals}, each with {@code id} and {@code proposal}, and {@code correct_proposal} with its {@code id}. */
    static ManagerChoice of(Fields record) {
        Fields data = record.fields("manager_data").orElseThrow(() -> new BadRecord("\"manager_data\" is missing.", "A task of the variant swe_manager has the proposals there."));
        Map<String, String> proposals = new LinkedHashMap<>();
        for (JsonNode one : data.get("proposals").filter(JsonNode::isArray).orElseThrow(() -> new BadRecord("\"manager_data\" has no list \"proposals\".", ""))) {
            Fields proposal = new Fields(one);
            if (proposals.put(option(proposal), proposal.needText("proposal")) != null) throw new BadRecord("Two proposals have the id " + proposal.get("id").orElseThrow() + ".", "");
        }
        String accepted = option(data.fields("correct_proposal").orElseThrow(() -> new BadRecord("\"manager_data\" has no \"correct_proposal\".", "")));
        if (proposals.size() < 2) throw new BadRecord("There are " + proposals.size() + " proposals; a choice needs two.", "");
        if (!proposals.containsKey(accepted)) throw new BadRecord("The accepted proposal " + accepted + " is not among the proposals.", "");
        return new ManagerChoice(proposals, accepted);
    }

    private static String option(Fields proposal) {
        String id = proposal.get("id").map(JsonNode::asText).orElse("");
        if (!id.matches("[A-Za-z0-9_-]{1,40}")) throw new BadRecord("A proposal has no \"id\".", "");
        return "proposal-" + id;
    }

    Brief brief(String title, String issue) {
        StringBuilder wish = new StringBuilder(issue).append("\n\nSeveral people propose how to do this. Choose the proposal that should be taken, and answer with its name alone.\n");
        proposals.forEach((option, text) -> wish.append("\n## ").append(option).append("\n\n").append(text.strip()).append('\n'));
        return new Brief(title, wish.toString(), List.of(), List.of(new Deliverable(NAME, Deliverable.CHOICE, List.copyOf(proposals.keySet()))), List.of());
    }

    Rubric rubric() {
        return new Rubric(List.of(new Criterion("accepted", "The proposal that the client took is chosen", Importance.CRITICAL,
                new GraderChoice("rule", Settings.EMPTY.with("choice", accepted)))));
    }
}
