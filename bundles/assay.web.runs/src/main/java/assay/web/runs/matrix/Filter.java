// SPDX-License-Identifier: Apache-2.0
package assay.web.runs.matrix;

import assay.core.report.PriceBand;
import assay.core.spi.web.NoSuchPage;
import assay.core.spi.web.Visit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked for, as it stands in the address.
 *
 * @param text of tasks that is looked for in their ids; empty = any
 * @param labels what tasks must have
 * @param cells what cells must be
 * @param list whether cells are listed one by one and not laid out as a matrix
 */
public record Filter(String text, Labels labels, Cells cells, Order order, boolean descending, boolean list) {
    /** Outcomes that may be asked for, in words. */
    public static final Map<String, String> SHOWN = new LinkedHashMap<>();

    static {
        SHOWN.put("all", "any");
        SHOWN.put("complete", "complete");
        SHOWN.put("failed", "not complete");
        SHOWN.put("near", "one criterion away");
        SHOWN.put("open", "verdicts missing");
        SHOWN.put("refused", "refused");
        SHOWN.put("limit", "steps or time used up");
        SHOWN.put("trouble", "broken machinery");
        SHOWN.put("waiting", "not ended yet");
    }

    /** Each empty = any. */
    public record Labels(String category, Optional<PriceBand> band, String capability) {}

    /**
     * @param show one of {@link #SHOWN}
     * @param worker label; empty = any
     * @param differ tasks at which workers came out otherwise
     * @param critical cells that failed a critical criterion
     * @param disagree cells in which a judge and a person said otherwise
     * @param audited cells in which a person graded what a machine graded
     */
    public record Cells(String show, String worker, boolean differ, boolean critical, boolean disagree, boolean audited) {
        public boolean needsPersons() {
            return disagree || audited;
        }

        /** Whether every cell is wanted, and tasks without one too. */
        boolean any() {
            return show.equals("all") && worker.isEmpty() && !critical && !needsPersons();
        }
    }

    public static Filter of(Visit visit) {
        String show = visit.query("show").orElse("all");
        if (!SHOWN.containsKey(show)) throw new NoSuchPage("Cells cannot be shown as \"" + show + "\"; there are " + String.join(", ", SHOWN.keySet()) + ".");
        String sort = visit.query("sort").orElse("plan");
        Order order = Order.of(sort).orElseThrow(() -> new NoSuchPage("Tasks cannot be sorted by \"" + sort + "\"; write "
                + String.join(", ", Arrays.stream(Order.values()).map(Order::word).toList()) + "."));
        return new Filter(visit.query("q").orElse(""), new Labels(visit.query("category").orElse(""), visit.query("band").map(Filter::band), visit.query("capability").orElse("")),
                new Cells(show, visit.query("worker").orElse(""), on(visit, "differ"), on(visit, "critical"), on(visit, "disagree"), on(visit, "audited")),
                order, visit.query("down").isPresent(), visit.query("as").filter("list"::equals).isPresent());
    }

    private static boolean on(Visit visit, String name) {
        return visit.query(name).isPresent();
    }

    private static PriceBand band(String label) {
        return PriceBand.labelled(label).orElseThrow(() -> new NoSuchPage("There is no price band \"" + label + "\"; there are "
                + String.join(", ", Arrays.stream(PriceBand.values()).map(PriceBand::label).toList()) + "."));
    }

    /** Whether all cells are shown as the suite has them, so that nothing need be known of the others. */
    public boolean isPlain() {
        return !list && cells.any() && !cells.differ() && text.isEmpty() && labels.equals(new Labels("", Optional.empty(), "")) && order == Order.PLAN && !descending;
    }

    /** The values of an address that asks for the same. */
    public Map<String, String> query() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "q", text);
        put(all, "category", labels.category());
        put(all, "band", labels.band().map(PriceBand::label).orElse(""));
        put(all, "capability", labels.capability());
        put(all, "show", cells.show().equals("all") ? "" : cells.show());
        put(all, "worker", cells.worker());
        put(all, "differ", cells.differ() ? "on" : "");
        put(all, "critical", cells.critical() ? "on" : "");
        put(all, "disagree", cells.disagree() ? "on" : "");
        put(all, "audited", cells.audited() ? "on" : "");
        put(all, "sort", order == Order.PLAN ? "" : order.word());
        put(all, "down", descending ? "on" : "");
        put(all, "as", list ? "list" : "");
        return all;
    }

    private static void put(Map<String, String> all, String name, String value) {
        if (!value.isEmpty()) all.put(name, value);
    }
}
