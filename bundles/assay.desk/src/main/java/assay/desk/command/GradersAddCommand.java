// SPDX-License-Identifier: Apache-2.0
package assay.desk.command;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Option;
import assay.core.spi.command.Usage.Parameter;
import assay.core.spi.command.Usage.Values;
import assay.core.spi.desk.Expert;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code desk graders add NAME}: adds a person who grades. */
@Component
public final class GradersAddCommand implements Command {
    private final Office office;

    @Activate
    public GradersAddCommand(@Reference Office office) {
        this.office = office;
    }

    @Override
    public Usage usage() {
        return new Usage("desk graders add", "Add a person who grades, or say anew what one knows",
                "A person gets only items whose fields of expertise (setting fields of the grader human) he or she knows, all of them.",
                List.of(new Parameter("NAME", "under which the person's verdicts are kept", 1, 1, Values.NONE)),
                List.of(Option.values("field", "F", "a field of expertise, such as law"),
                        Option.flag("adjudicator", "the person settles disagreements of others")),
                List.of("desk graders add anna --field law --field tax", "desk graders add cleo --adjudicator"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        Expert expert;
        try {
            expert = new Expert(call.parameters().get(0), call.values("field"), call.flag("adjudicator"));
        } catch (IllegalArgumentException e) {
            throw new UserError(Place.in("desk graders add"), e.getMessage() + ".", "");
        }
        return office.with(call, (desk, store) -> {
            desk.enroll(expert);
            GradersListCommand.show(desk, console);
            return 0;
        });
    }
}
