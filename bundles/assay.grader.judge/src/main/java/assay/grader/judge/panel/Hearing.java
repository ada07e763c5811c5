// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.panel;

import assay.core.content.Blob;
import assay.core.spi.model.ModelFailure;
import assay.core.spi.model.Reply;
import assay.core.spi.workshop.Workshop;
import assay.core.task.Criterion;
import assay.grader.judge.answer.Form;
import assay.grader.judge.answer.Quotes;
import assay.grader.judge.answer.Reading;
import assay.grader.judge.answer.Said;
import assay.grader.judge.answer.Unusable;
import assay.grader.judge.prompt.Case;
import assay.grader.judge.prompt.Piece;
import assay.grader.judge.prompt.PromptText;
import assay.grader.judge.setting.JudgeSettings;
import assay.grader.judge.setting.Juror;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks one juror about some criteria, and again about those without a good answer, until there is one for each or the retries
 * are used up. What is left then is broken, never a rating.
 */
public record Hearing(Line line, JudgeSettings settings, PromptText prompt, Case shown, List<Blob> files, long seed, Workshop shop) {

    public Map<String, Said> of(Juror juror, List<Criterion> criteria) throws InterruptedException {
        Map<String, Said> said = new LinkedHashMap<>();
        Map<String, Said> fallback = new LinkedHashMap<>();
        Map<String, String> complaints = criteria.stream().collect(Collectors.toMap(Criterion::id, c -> "", (a, b) -> a, LinkedHashMap::new));
        int calls = 0;
        String trouble = "";
        while (!complaints.isEmpty() && trouble.isEmpty() && calls <= settings.asking().retries()) {
            List<Criterion> asked = criteria.stream().filter(c -> complaints.containsKey(c.id())).toList();
            String complaint = complaints.values().stream().filter(c -> !c.isEmpty()).distinct().collect(Collectors.joining("; "));
            try {
                Reading.Read read = once(juror, asked, "try " + calls++, complaint);
                said.putAll(read.said());
                read.said().keySet().forEach(complaints::remove);
                complaints.putAll(read.complaints());
                fallback.putAll(read.fallback());
            } catch (Unusable e) {
                complaints.replaceAll((id, before) -> e.getMessage());
            } catch (ModelFailure e) {
                trouble = juror.model() + " gave no answer: " + e.getMessage();
            }
        }
        for (Map.Entry<String, String> open : complaints.entrySet()) {
            String why = trouble.isEmpty() ? calls + (calls == 1 ? " answer" : " answers") + " of " + juror.model() + " could not be used; the last: " + open.getValue() : trouble;
            said.put(open.getKey(), fallback.getOrDefault(open.getKey(), new Said.Broken(why)));
        }
        return said;
    }

    private Reading.Read once(Juror juror, List<Criterion> asked, String call, String complaint) throws Unusable, ModelFailure, InterruptedException {
        String name = juror + "/" + asked.stream().map(Criterion::id).collect(Collectors.joining(",")) + "/" + call;
        Question question = Question.about(asked, prompt, shown, files, seed, name, settings.asking().control(), complaint);
        List<String> ids = asked.stream().map(Criterion::id).toList();
        Reply reply = line.ask(shop.on(ids), juror.model(), settings.modelSettings(), question.messages(), Form.ofVerdicts(asked, question.control()),
                settings.asking().schema());
        List<String> texts = new ArrayList<>();
        for (Piece p : shown.submitted()) texts.addAll(Stream.of(p.name(), p.text()).toList());
        return new Reading(asked, question.receipt(), question.control(), new Quotes(texts), settings.asking().evidence(),
                settings.deciding().confidence()).read(reply);
    }
}
