// SPDX-License-Identifier: Apache-2.0
package assay.suite.shape;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON schemas (draft 2020-12) made of the shapes that the strict reader uses. */
public final class Schema {
    /** What there are schemas of. */
    public static final List<String> NAMES = List.of("task", "suite", "rates", "route", "tables");

    private Schema() {}

    public static Optional<Settings> named(String name) {
        return switch (name) {
            case "task" -> Optional.of(whole("A task of an Assay suite: task.yaml, or a line of tasks.jsonl", TaskShape.TASK));
            case "suite" -> Optional.of(whole("The head of an Assay suite: suite.yaml", SuiteShape.SUITE));
            case "rates" -> Optional.of(whole("The rates that money is reckoned with: --rates FILE", RateShape.RATES));
            case "route" -> Optional.of(whole("Who does which task: --route FILE", RouteShape.ROUTE));
            case "tables" -> Optional.of(whole("Exchange rates and wages that prices are made with: import --tables FILE", TableShape.TABLES));
            default -> Optional.empty();
        };
    }

    private static Settings whole(String title, Shape.MapOf shape) {
        Settings all = Settings.EMPTY.with("$schema", "https://json-schema.org/draft/2020-12/schema").with("title", title);
        for (var e : map(shape).values().entrySet()) all = all.with(e.getKey(), e.getValue());
        return all;
    }

    private static Settings of(Shape shape) {
        return switch (shape) {
            case Shape.Words w -> type("string", "number").with("minLength", 1).with("maxLength", w.most());
            case Shape.Form f -> type("string", "integer").with("pattern", "^(" + f.regex() + ")$");
            case Shape.Decimal d -> limits(d);
            case Shape.Flag f -> Settings.EMPTY.with("enum", new Setting.Items(List.of(Setting.of(true), Setting.of(false), Setting.of("yes"), Setting.of("no"))));
            case Shape.Date d -> type("string").with("format", "date");
            case Shape.OneOf o -> Settings.EMPTY.with("enum", Setting.ofTexts(o.words()));
            case Shape.ListOf l -> list(l);
            case Shape.MapOf m -> map(m);
            case Shape.Free f -> type("object");
            case Shape.Either e -> either(of(e.brief()), map(e.full()));
        };
    }

    private static Settings limits(Shape.Decimal d) {
        Settings number = type("number");
        if (d.least().isPresent()) number = number.with("minimum", Setting.of(d.least().get()));
        return d.most().isPresent() ? number.with("maximum", Setting.of(d.most().get())) : number;
    }

    private static Settings list(Shape.ListOf shape) {
        Settings each = of(shape.each());
        Settings list = type("array").with("items", each);
        return shape.single() ? either(each, list) : list;
    }

    private static Settings map(Shape.MapOf shape) {
        Settings keys = Settings.EMPTY;
        List<String> required = new ArrayList<>();
        for (Shape.Key k : shape.keys()) {
            keys = keys.with(k.name(), of(k.shape()).with("description", k.about()));
            if (k.required()) required.add(k.name());
        }
        Setting others = shape.others().<Setting>map(Schema::of).orElse(Setting.of(false));
        Settings map = type("object").with("properties", keys).with("additionalProperties", others);
        return required.isEmpty() ? map : map.with("required", Setting.ofTexts(required));
    }

    private static Settings either(Settings one, Settings other) {
        return Settings.EMPTY.with("anyOf", new Setting.Items(List.of(one, other)));
    }

    private static Settings type(String... types) {
        return Settings.EMPTY.with("type", types.length == 1 ? Setting.of(types[0]) : Setting.ofTexts(List.of(types)));
    }
}
