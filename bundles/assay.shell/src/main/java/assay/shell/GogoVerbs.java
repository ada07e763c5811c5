// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import assay.core.spi.command.Command;
import assay.core.spi.suite.Texts;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The same verbs in the Felix shell, under the scope {@code assay}; they come and go with their bundles. */
@Component(service = {}, immediate = true)
public final class GogoVerbs {
    private final BundleContext context;
    private final Commands commands;
    private final Texts texts;
    private final Map<Command, ServiceRegistration<Function>> verbs = new ConcurrentHashMap<>();

    @Activate
    public GogoVerbs(BundleContext context, @Reference Commands commands, @Reference Texts texts) {
        this.context = context;
        this.commands = commands;
        this.texts = texts;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(Command command) {
        List<String> words = Commands.wordsOf(command.usage());
        Hashtable<String, Object> properties = new Hashtable<>(Map.of("osgi.command.scope", "assay", "osgi.command.function", words.get(0)));
        verbs.put(command, context.registerService(Function.class, new Verb(words.get(0)), properties));
    }

    void remove(Command command) {
        ServiceRegistration<Function> verb = verbs.remove(command);
        if (verb != null) verb.unregister();
    }

    /** One verb; its further words are looked up among the commands, as on the command line. */
    private final class Verb implements Function {
        private final String word;

        Verb(String word) {
            this.word = word;
        }

        @Override
        public Object execute(CommandSession session, List<Object> arguments) {
            List<String> words = new ArrayList<>(List.of(word));
            arguments.forEach(a -> words.add(String.valueOf(a)));
            PrintStream out = session.getConsole();
            Path directory = session.currentDir() == null ? Path.of("").toAbsolutePath() : session.currentDir();
            new Execution(commands, texts, new Streams(out, out, false)).run(words, directory);
            return null;
        }
    }
}
