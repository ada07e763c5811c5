// SPDX-License-Identifier: Apache-2.0
package assay.grader.rule.json;

import assay.grader.look.Document;
import assay.grader.look.DocumentRule;
import assay.grader.look.Finding;
import com.fasterxml.jackson.databind.JsonNode;

/** A rule about a JSON document. What is not JSON is absent. */
interface JsonRule extends DocumentRule {
    Finding look(Document document, JsonNode root) throws InterruptedException;

    @Override
    default Finding look(Document document) throws InterruptedException {
        JsonText.Read read = JsonText.of(document);
        if (read.isGood()) return look(document, read.root());
        return Finding.absent(document.name() + " is not JSON: " + read.trouble() + ".", "Hand in " + document.name() + " as valid JSON and nothing else.");
    }
}
