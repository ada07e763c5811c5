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
    private static final String PLUGINS = "plugins";

    private final BundleContext context;
    private final Commands commands;
    private final Texts texts;
    private final Map<Command, List<ServiceRegistration<Function>>> verbs = new ConcurrentHashMap<>();

    @Activate
    public GogoVerbs(BundleContext context, @Reference Commands commands, @Reference Texts texts) {
        this.context = context;
        this.commands = commands;
        this.texts = texts;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(Command command) {
        List<String> words = Commands.wordsOf(command.usage());
        List<ServiceRegistration<Function>> added = new ArrayList<>(List.of(register(words.subList(0, 1))));
        if (words.size() == 2 && words.get(0).equals(PLUGINS)) added.add(register(words));
        verbs.put(command, added);
    }

    /** Under its last word: {@code plugins update} is also {@code assay:update}, beside Felix's own. */
    private ServiceRegistration<Function> register(List<String> words) {
        return context.registerService(Function.class, new Verb(words),
                new Hashtable<>(Map.of("osgi.command.scope", "assay", "osgi.command.function", words.getLast())));
    }

    void remove(Command command) {
        List<ServiceRegistration<Function>> verb = verbs.remove(command);
        if (verb != null) verb.forEach(ServiceRegistration::unregister);
    }

    /** One verb; its further words are looked up among the commands, as on the command line. */
    private final class Verb implements Function {
        private final List<String> first;

        Verb(List<String> first) {
            this.first = List.copyOf(first);
        }

        @Override
        public Object execute(CommandSession session, List<Object> arguments) {
            List<String> words = new ArrayList<>(first);
            arguments.forEach(a -> words.add(String.valueOf(a)));
            PrintStream out = session.getConsole();
            Path directory = session.currentDir() == null ? Path.of("").toAbsolutePath() : session.currentDir();
            new Execution(commands, texts, new Streams(out, out, 0)).run(words, directory);
            return null;
        }
    }
}
