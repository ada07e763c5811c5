// SPDX-License-Identifier: Apache-2.0
package assay.web.runs;

import assay.core.spi.web.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which part of a long list is shown.
 *
 * @param page from 1
 * @param from index of the first that is shown
 * @param to index behind the last
 */
public record Paging(long page, long pages, long from, long to, long all) {
    public static Paging of(Visit visit, int size, long all) {
        long pages = Math.max(1, (all + size - 1) / size);
        long page = Math.max(1, Math.min(pages, asked(visit)));
        return new Paging(page, pages, (page - 1) * size, Math.min(all, page * size), all);
    }

    private static long asked(Visit visit) {
        try {
            return visit.query("page").map(Long::parseLong).orElse(1L);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** Address of another page of the same list. */
    public String link(Visit visit, long other, Map<String, String> query) {
        Map<String, String> with = new LinkedHashMap<>(query);
        with.values().removeIf(String::isEmpty);
        with.put("page", String.valueOf(other));
        return visit.link(List.copyOf(visit.path()), with);
    }
}
