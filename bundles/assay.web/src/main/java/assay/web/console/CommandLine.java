// SPDX-License-Identifier: Apache-2.0
package assay.web.console;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.settings.Setting;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Has a command of the command line do something. Commands are looked up when they are wanted, since {@code serve} is one itself. */
public final class CommandLine {
    private final BundleContext context;

    public CommandLine(BundleContext context) {
        this.context = context;
    }

    /**
     * What a command said.
     *
     * @param lines of its answer and beside it
     * @param documents its answer as with {@code --json}
     */
    public record Said(List<String> lines, List<Setting> documents) {
        public String text() {
            return String.join(" ", lines);
        }
    }

    public Said run(String words, String parameter, Path directory, String... flags) throws IOException, InterruptedException {
        for (ServiceReference<Command> reference : references()) {
            Command command = context.getService(reference);
            if (command == null) continue;
            try {
                if (command.usage().words().equals(words)) return said(command, new Typed(List.of(parameter), directory, List.of(flags)));
            } finally {
                context.ungetService(reference);
            }
        }
        throw new UserError(Place.in(words), "No installed bundle has the command \"" + words + "\".", "It is brought by the bundle assay.deploy.");
    }

    private java.util.Collection<ServiceReference<Command>> references() {
        try {
            return context.getServiceReferences(Command.class, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter cannot be wrong", e);
        }
    }

    private static Said said(Command command, Call call) throws IOException, InterruptedException {
        Heard heard = new Heard(new Said(new ArrayList<>(), new ArrayList<>()));
        try {
            command.run(call, heard);
        } catch (IOException | InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(command.usage().words() + " failed: " + e.getMessage(), e);
        }
        return heard.said();
    }

    private record Typed(List<String> parameters, Path directory, List<String> flags) implements Call {
        @Override
        public boolean flag(String option) {
            return flags.contains(option);
        }

        @Override
        public Optional<String> value(String option) {
            return Optional.empty();
        }

        @Override
        public List<String> values(String option) {
            return List.of();
        }

        @Override
        public String store() {
            return "";
        }

        @Override
        public boolean json() {
            return false;
        }
    }

    private record Heard(Said said) implements Console {
        @Override
        public void line(String text) {
            said.lines().add(text);
        }

        @Override
        public void note(String text) {
            said.lines().add(text);
        }

        @Override
        public void table(List<String> header, List<List<String>> rows) {
            rows.forEach(r -> said.lines().add(String.join(" ", r)));
        }

        @Override
        public void json(Setting document) {
            said.documents().add(document);
        }

        @Override
        public OutputStream out() {
            return new ByteArrayOutputStream();
        }

        @Override
        public Bar progress() {
            throw new UnsupportedOperationException("commands that show progress are not called from a page");
        }
    }
}
