// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** {@code shell}: the Felix shell with Assay's verbs in the scope {@code assay}; its bundles are started when it is wanted. */
@Component(service = Command.class)
public final class ShellCommand implements Command {
    private final BundleContext context;
    private final CommandProcessor processor;
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Activate
    public ShellCommand(BundleContext context, @Reference CommandProcessor processor) {
        this.context = context;
        this.processor = processor;
    }

    @Override
    public Usage usage() {
        return new Usage("shell", "Open the Felix shell on this workbench",
                """
                The verbs of the command line are there as well (run, resume, plugins, …), beside Felix's own: lb, install,
                start, stop, update, uninstall, inspect. Words given here are executed and the shell ends, also from a second terminal.""",
                List.of(new Usage.Parameter("WORD", "a line for the shell instead of a dialogue", 0, Integer.MAX_VALUE, Usage.Values.NONE)),
                List.of(), List.of("shell", "shell lb"));
    }

    @Override
    public int run(Call call, Console console) throws Exception {
        return call.parameters().isEmpty() ? dialogue() : line(call, console);
    }

    private int line(Call call, Console console) throws Exception {
        PrintStream out = new PrintStream(console.out(), true, StandardCharsets.UTF_8);
        try (CommandSession session = processor.createSession(InputStream.nullInputStream(), out, out)) {
            session.currentDir(call.directory());
            session.put("SCOPE", "assay:felix:gogo:*");
            Object answer = session.execute(String.join(" ", call.parameters()));
            if (answer != null) console.line(String.valueOf(session.format(answer, Converter.INSPECT)));
            out.flush();
            return 0;
        }
    }

    /** Gogo's own bundle opens the dialogue when it starts, and stops the framework when the user leaves it. */
    private int dialogue() throws BundleException, InterruptedException {
        Bundle terminal = bundle("org.jline");
        Bundle dialogue = bundle("org.apache.felix.gogo.jline");
        terminal.start(Bundle.START_TRANSIENT);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(terminal.adapt(BundleWiring.class).getClassLoader());
        try {
            dialogue.start(Bundle.START_TRANSIENT);
        } finally {
            thread.setContextClassLoader(before);
        }
        stopped.await();
        return 0;
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles()).filter(b -> name.equals(b.getSymbolicName())).findFirst().orElseThrow(
                () -> new UserError(Place.in("shell"), "This distribution has no dialogue for the shell.", "Give a line instead: assay shell lb"));
    }

    @Deactivate
    void stop() {
        stopped.countDown();
    }
}
