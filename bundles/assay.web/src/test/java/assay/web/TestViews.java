// SPDX-License-Identifier: Apache-2.0
package assay.web;

import assay.core.spi.web.Jump;
import assay.core.spi.web.Role;
import assay.core.spi.web.View;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Views as the framework would hand them over. */
public final class TestViews {
    private final Views views = new Views();
    private long next = 1;

    public Views views() {
        return views;
    }

    /** Entries of the palette. */
    public void offer(Function<String, List<Jump>> jumps) {
        views.bindJumps((typed, visitor, store) -> jumps.apply(typed));
    }

    /** @param to empty = as by default */
    public void offer(String name, View view, Role... to) {
        Map<String, Object> properties = new HashMap<>(Map.of("assay.name", name, "assay.view.title", "The " + name, "service.id", next++, "assay.view.scripts", new String[] {name + ".js"}));
        if (to.length > 0) properties.put("assay.view.to", Arrays.stream(to).map(Role::name).toArray(String[]::new));
        views.bind(view, properties);
    }
}
