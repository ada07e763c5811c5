// SPDX-License-Identifier: Apache-2.0
package assay.itest.figure;

import assay.itest.workplace.Json;
import assay.itest.workplace.Workplace;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code agreement} answers, without intervals. */
record Agreed(JsonNode answer) {
    static Agreed of(Workplace here, String... words) {
        List<String> line = new ArrayList<>(List.of("agreement", "--samples", "0", "--json"));
        line.addAll(List.of(words));
        return new Agreed(here.assay(line.toArray(String[]::new)).with(0).json());
    }

    double value(String measure) {
        return Json.where(answer.get("agreement"), "measure", measure).get("value").asDouble();
    }

    /** A measure of two raters among more. */
    double value(String measure, String a, String b) {
        return Json.all(answer.get("agreement")).stream()
                .filter(n -> n.get("measure").asText().equals(measure) && n.get("raters").toString().equals("[\"" + a + "\",\"" + b + "\"]"))
                .findFirst().orElseThrow(() -> new AssertionError("no " + measure + " of " + a + " and " + b + ": " + answer)).get("value").asDouble();
    }

    static String digits(int places, double value) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
