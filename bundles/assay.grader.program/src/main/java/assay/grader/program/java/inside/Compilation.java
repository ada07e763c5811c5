// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java.inside;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One compilation from memory into memory. No annotation processor runs, and nothing is read but the JDK. */
final class Compilation {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** Kept open: it holds what was read of the JDK, which makes the compiler a warm one. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, Locale.ROOT, java.nio.charset.StandardCharsets.UTF_8);
    private static final List<String> OPTIONS = List.of("-proc:none", "-nowarn", "-Xlint:none", "-implicit:none", "-g:source,lines", "-XDuseUnsharedTable=true");

    final Map<String, byte[]> classes = new LinkedHashMap<>();
    private final DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    private final JavacTask task;
    private final List<CompilationUnitTree> units = new ArrayList<>();
    private final List<TypeElement> types = new ArrayList<>();
    private String stubs = "";

    Compilation(List<Source> sources) {
        List<String> options = new ArrayList<>(OPTIONS);
        options.add("-classpath");
        options.add("/assay/inside.jar");
        task = (JavacTask) COMPILER.getTask(null, new InMemory(), told, options, null, sources);
    }

    /**
     * What is wrong; empty when there are classes now.
     *
     * @param stubbed whether stand-ins for the classes are wanted, too
     */
    String run(boolean stubbed) throws IOException {
        try {
            for (CompilationUnitTree unit : task.parse()) units.add(unit);
            for (javax.lang.model.element.Element e : task.analyze()) if (e instanceof TypeElement t) types.add(t);
            // Once classes are written the compiler no longer answers questions about types.
            if (errors().isEmpty() && stubbed) stubs = new Stubs(this).text();
            if (errors().isEmpty()) task.generate();
        } catch (StackOverflowError | IllegalStateException e) {
            return "the compiler gave up on it: " + e;
        }
        return errors();
    }

    private String errors() {
        return told.getDiagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR).findFirst()
                .map(d -> "line " + d.getLineNumber() + ": " + d.getMessage(Locale.ROOT)).orElse("");
    }

    String stubs() {
        return stubs;
    }

    JavacTask task() {
        return task;
    }

    List<CompilationUnitTree> units() {
        return units;
    }

    List<TypeElement> types() {
        return types;
    }

    private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        InMemory() {
            super(FILES);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            classes.put(name, toByteArray());
                        }
                    };
                }
            };
        }
    }
}
