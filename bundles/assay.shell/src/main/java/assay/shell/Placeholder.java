// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Stands in until there is a command line: prints the words it was given. */
@Component(service = Callable.class, property = "main.thread:Boolean=true")
public final class Placeholder implements Callable<Integer> {

    private final Map<String, Object> launcher;

    @Activate
    public Placeholder(@Reference(service = Object.class, target = "(launcher.arguments=*)") Map<String, Object> launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws InterruptedException {
        var words = List.of((String[]) launcher.get("launcher.arguments"));
        System.out.println("assay 0.1.0 " + words + " in " + launcher.get("launcher.directory"));
        if (words.contains("sleep")) {
            Thread.sleep(60_000);
        }
        return words.contains("three") ? 3 : 0;
    }
}
