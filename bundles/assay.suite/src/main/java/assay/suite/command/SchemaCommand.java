// SPDX-License-Identifier: Apache-2.0
package assay.suite.command;

import assay.core.problem.Nearest;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.suite.shape.Schema;
import assay.suite.text.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** {@code suite schema [task|suite|rates|route|tables]}: prints a JSON schema for editors. */
@Component(service = Command.class)
public final class SchemaCommand implements Command {
    @Override
    public Usage usage() {
        return new Usage("suite schema", "Print the JSON schema of task.yaml, suite.yaml, or a file of rates, a route or tables",
                "For editors that complete and check YAML. The same table of keys reads the files.",
                List.of(new Usage.Parameter("WHICH", "task (the default), suite, rates, route or tables", 0, 1, Usage.Values.NONE)), List.of(),
                List.of("suite schema task > task.schema.json"));
    }

    @Override
    public int run(Call call, Console console) throws IOException {
        String which = call.parameters().isEmpty() ? "task" : call.parameters().get(0);
        Settings schema = Schema.named(which).orElseThrow(() -> new UserError(Place.in("suite schema"),
                "There is no schema \"" + which + "\"." + Nearest.hint(which, Schema.NAMES), "Write " + String.join(" or ", Schema.NAMES) + "."));
        if (call.json()) console.json(schema);
        else console.out().write((Json.pretty(schema) + "\n").getBytes(StandardCharsets.UTF_8));
        return 0;
    }
}
