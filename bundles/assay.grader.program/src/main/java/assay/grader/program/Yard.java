// SPDX-License-Identifier: Apache-2.0
package assay.grader.program;

import assay.grader.program.attack.SelfTest;
import assay.grader.program.java.Java;
import assay.grader.program.language.JavaScript;
import assay.grader.program.language.Language;
import assay.grader.program.language.Python;
import assay.grader.program.language.Shell;
import assay.grader.program.sandbox.Sandbox;
import assay.grader.program.sandbox.SandboxBroken;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sandbox after its self-test, and the languages whose programs run in it. */
final class Yard implements AutoCloseable {
    private final Sandbox sandbox;
    private final Map<String, Language> languages = new TreeMap<>();

    private Yard(Sandbox sandbox) throws SandboxBroken {
        this.sandbox = sandbox;
        for (Language l : List.of(new Java(sandbox), new JavaScript(sandbox), new Python(sandbox), new Shell())) languages.put(l.name(), l);
    }

    /** Takes a second or two, for all attacks are tried. */
    static Yard open(int places, String bubblewrap) throws SandboxBroken, InterruptedException {
        Sandbox sandbox = Sandbox.open(places, bubblewrap);
        try {
            SelfTest.pass(sandbox);
            Yard yard = new Yard(sandbox);
            Forgeries.pass(sandbox, yard.languages());
            return yard;
        } catch (SandboxBroken | InterruptedException | RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Map<String, Language> languages() {
        return languages;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
