// SPDX-License-Identifier: Apache-2.0
package assay.itest.swap;

import assay.itest.workplace.Workplace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The provider of the OpenAI protocol compiled from its sources against another version of LangChain4j, which it then carries. */
final class OtherLibrary {
    private static final List<String> SOURCES = List.of("assay.model.langchain4j", "assay.model.openai");

    private final Path folder;

    OtherLibrary(Path folder) {
        this.folder = folder;
    }

    /** Writes the bundle under this symbolic name, configured by files {@code NAME-….cfg}. */
    void into(Path file, String symbolicName) throws IOException {
        Path classes = compiled();
        Versions other = Versions.foreignProvider(symbolicName).without("assay/model/").without("dev/langchain4j/");
        try (Stream<Path> all = Files.walk(classes)) {
            for (Path c : all.filter(Files::isRegularFile).toList()) other.with(classes.relativize(c).toString(), Files.readAllBytes(c));
        }
        for (Path jar : libraries())
            try (JarFile library = new JarFile(jar.toFile())) {
                for (var e : library.stream().filter(e -> e.getName().startsWith("dev/langchain4j/") && !e.isDirectory()).toList())
                    other.with(e.getName(), library.getInputStream(e).readAllBytes());
            }
        other.into(file, "Bundle-Version", "1.0.0");
    }

    private Path compiled() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> words = new ArrayList<>(List.of("-d", Files.createDirectories(folder.resolve("classes")).toString(), "--release", "21",
                "-proc:none", "-nowarn", "-cp", classPath()));
        for (String s : SOURCES)
            try (Stream<Path> all = Files.walk(Path.of(System.getProperty("assay.bundles"), s, "src/main/java"))) {
                all.filter(f -> f.toString().endsWith(".java")).forEach(f -> words.add(f.toString()));
            }
        int code = compiler.run(null, null, null, words.toArray(String[]::new));
        if (code != 0) throw new AssertionError("the provider does not compile against the other version of LangChain4j");
        return folder.resolve("classes");
    }

    /** The other library first, then what the distribution has. */
    private static String classPath() throws IOException {
        List<String> path = new ArrayList<>();
        for (Path jar : libraries()) path.add(jar.toString());
        try (Stream<Path> bundles = Files.list(Workplace.distribution().resolve("bundles"))) {
            bundles.map(Path::toString).filter(b -> b.endsWith(".jar")).forEach(path::add);
        }
        path.add(System.getProperty("java.class.path"));
        return path.stream().collect(Collectors.joining(File.pathSeparator));
    }

    static List<Path> libraries() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("assay.langchain4j.other")))) {
            return jars.filter(j -> j.toString().endsWith(".jar")).sorted().toList();
        }
    }
}
