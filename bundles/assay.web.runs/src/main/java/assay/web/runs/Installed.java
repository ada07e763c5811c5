// SPDX-License-Identifier: Apache-2.0
package assay.web.runs;

import assay.core.spi.command.Command;
import java.util.List;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;

/** Commands that are installed at this moment. Looked up when they are needed: one of them is what serves these pages. */
record Installed(BundleContext context) {
    List<Command> commands() {
        try {
            return context.getServiceReferences(Command.class, null).stream().map(context::getService).filter(Objects::nonNull).toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter cannot be wrong", e);
        }
    }
}
