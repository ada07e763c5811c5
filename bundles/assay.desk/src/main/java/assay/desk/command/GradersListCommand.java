// SPDX-License-Identifier: Apache-2.0
package assay.desk.command;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.desk.Desk;
import assay.core.spi.desk.Expert;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code desk graders list}: the people who grade. */
@Component
public final class GradersListCommand implements Command {
    private final Office office;

    @Activate
    public GradersListCommand(@Reference Office office) {
        this.office = office;
    }

    @Override
    public Usage usage() {
        return new Usage("desk graders list", "List the people who grade, and what they know", "", List.of(), List.of(), List.of("desk graders list"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        return office.with(call, (desk, store) -> {
            show(desk, console);
            return 0;
        });
    }

    static void show(Desk desk, Console console) {
        List<Expert> all = desk.experts();
        if (all.isEmpty()) console.note("Nobody grades here yet. Add people with: assay desk graders add NAME --field F");
        else console.table(List.of("name", "fields", "adjudicates"),
                all.stream().map(e -> List.of(e.name(), String.join(", ", e.fields()), e.adjudicates() ? "yes" : "no")).toList());
        console.json(new Setting.Items(all.stream().<Setting>map(e -> Settings.EMPTY.with("name", e.name()).with("fields", Setting.ofTexts(e.fields()))
                .with("adjudicates", e.adjudicates())).toList()));
    }
}
