// SPDX-License-Identifier: Apache-2.0
package assay.suite.release;

import assay.core.content.Blob;
import assay.core.task.Criterion;
import assay.core.task.Price;
import assay.core.task.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What differs between two versions of one task, in words. */
final class Changes {
    private final List<String> found = new ArrayList<>();

    private Changes() {}

    static List<String> between(Task a, Task b) {
        Changes c = new Changes();
        c.plain("title", a, b, t -> t.brief().title());
        c.plain("instructions", a, b, t -> t.brief().instructions());
        c.listed("attachment", a.brief().attachments(), b.brief().attachments(), Blob::name);
        c.plain("deliverables", a, b, t -> t.brief().deliverables());
        c.plain("tools", a, b, t -> t.brief().tools());
        c.price(a.worth().price(), b.worth().price());
        c.plain("human effort", a, b, t -> t.worth().human());
        c.plain("deadline", a, b, t -> t.worth().deadline());
        c.listed("reference", a.key().reference(), b.key().reference(), Blob::name);
        c.listed("material", a.key().materials(), b.key().materials(), Blob::name);
        c.criteria(a.rubric().criteria(), b.rubric().criteria());
        c.plain("labels", a, b, Task::labels);
        c.plain("origin or screening", a, b, Task::background);
        return c.found;
    }

    private void plain(String what, Task a, Task b, Function<Task, Object> part) {
        if (!Objects.equals(part.apply(a), part.apply(b))) found.add(what);
    }

    private void price(Optional<Price> a, Optional<Price> b) {
        if (!a.equals(b)) found.add("price " + words(a) + " → " + words(b));
    }

    private static String words(Optional<Price> price) {
        return price.map(p -> p.amount().toString()).orElse("none");
    }

    private void criteria(List<Criterion> a, List<Criterion> b) {
        int before = found.size();
        listed("criterion", a, b, Criterion::id);
        if (found.size() == before && !a.equals(b)) found.add("order of criteria");
    }

    private <T> void listed(String what, List<T> a, List<T> b, Function<T, String> name) {
        Map<String, T> old = byName(a, name);
        Map<String, T> now = byName(b, name);
        now.forEach((n, x) -> {
            if (!old.containsKey(n)) found.add(what + " " + n + " added");
            else if (!old.get(n).equals(x)) found.add(what + " " + n + " changed" + detail(old.get(n), x));
        });
        old.keySet().stream().filter(n -> !now.containsKey(n)).forEach(n -> found.add(what + " " + n + " removed"));
    }

    private static String detail(Object a, Object b) {
        if (!(a instanceof Criterion x && b instanceof Criterion y)) return "";
        List<String> parts = new ArrayList<>();
        if (!x.text().equals(y.text())) parts.add("text");
        if (x.importance() != y.importance()) parts.add("importance");
        if (!x.grader().equals(y.grader())) parts.add("grader");
        if (!x.weighing().equals(y.weighing())) parts.add("weighing");
        if (!x.notes().equals(y.notes())) parts.add("notes");
        return " (" + String.join(", ", parts) + ")";
    }

    private static <T> Map<String, T> byName(List<T> values, Function<T, String> name) {
        Map<String, T> map = new LinkedHashMap<>();
        values.forEach(v -> map.put(name.apply(v), v));
        return map;
    }
}
