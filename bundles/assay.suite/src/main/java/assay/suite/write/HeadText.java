// SPDX-License-Identifier: Apache-2.0
package assay.suite.write;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.suite.read.SuiteHead;
import assay.suite.text.Json;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of {@code suite.yaml}. */
public final class HeadText {
    private HeadText() {}

    public static String of(SuiteHead head, String comment) {
        StringBuilder out = new StringBuilder("# ").append(comment).append('\n');
        line(out, "id", head.id());
        line(out, "version", head.version());
        line(out, "title", head.title());
        head.description().ifPresent(d -> line(out, "description", d));
        head.licence().ifPresent(l -> line(out, "licence", l));
        head.released().ifPresent(r -> line(out, "released", r.toString()));
        head.digest().ifPresent(d -> line(out, "digest", d.hex()));
        head.published().ifPresent(p -> out.append("published: {").append(Stream.of(number("tasks", p.tasks()), number("mean-price", p.mean()),
                number("total-price", p.total()), p.source().isEmpty() ? "" : "source: " + Json.of(Setting.of(p.source()))).filter(w -> !w.isEmpty()).collect(Collectors.joining(", "))).append("}\n"));
        head.defaults().text("profile").ifPresent(p -> value(out, "defaults", Settings.EMPTY.with("profile", p)));
        head.defaults().get("profiles").ifPresent(p -> value(out, "profiles", p));
        return out.toString();
    }

    private static void line(StringBuilder out, String key, String text) {
        value(out, key, Setting.of(text));
    }

    /** With the digits that were printed. */
    private static String number(String key, Optional<BigDecimal> value) {
        return value.map(v -> key + ": " + v.toString().replace("E+", "e")).orElse("");
    }

    /** JSON is YAML. */
    private static void value(StringBuilder out, String key, Setting value) {
        out.append(key).append(": ").append(Json.of(value)).append('\n');
    }
}
