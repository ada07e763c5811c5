// SPDX-License-Identifier: Apache-2.0
package assay.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Small programs that print a number of their own, each different, so that nothing of one helps another. */
enum Programs {
    PYTHON("print(sum(range(10)) + %d)\n", "py", "python3 \"$1\""),
    JAVA("class P { public static void main(String[] a) { System.out.println(java.util.stream.IntStream.range(0, 10).sum() + %d); } }\n", "java",
            "d=$(mktemp -d) && \"$JAVA_HOME/bin/javac\" -proc:none -d $d \"$1\" && \"$JAVA_HOME/bin/java\" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp $d P; rm -r $d");

    private static final int SUM = 45;

    private final String program;
    private final String ending;
    private final String command;

    Programs(String program, String ending, String command) {
        this.program = program;
        this.ending = ending;
        this.command = command;
    }

    String named() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The command that runs them all as they are, as many at a time as there are processors. */
    List<String> bare(Path folder, int count) throws IOException {
        Path programs = Files.createDirectories(folder.resolve("programs-" + ending));
        for (int i = 0; i < count; i++) Files.writeString(programs.resolve("p" + i + "." + ending), program.formatted(i));
        String each = "printf '%s\\n' \"$1\"/*." + ending + " | xargs -P " + Runtime.getRuntime().availableProcessors() + " -n 1 sh -c '" + command + "' sh";
        return List.of("sh", "-c", each, "sh", programs.toString());
    }

    /** The same as tasks, with the programs as reference answers. */
    Path suite(Path folder, int count) throws IOException {
        Path file = folder.resolve(named() + ".jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) out.write(task(i) + "\n");
        }
        return file;
    }

    private String task(int i) {
        String text = program.formatted(i).replace("\n", "\\n");
        return "{\"id\":\"p-" + i + "\",\"title\":\"Program " + i + "\",\"instructions\":\"Print the number.\",\"deliverables\":[{\"name\":\"p." + ending
                + "\",\"type\":\"text/plain\"}],\"reference\":[{\"name\":\"p." + ending + "\",\"text\":\"" + text
                + "\"}],\"rubric\":[{\"id\":\"prints\",\"importance\":\"critical\",\"text\":\"It prints the number\",\"grader\":\"program\",\"with\":{\"language\":\""
                + named() + "\",\"cases\":[{\"out\":\"" + (SUM + i) + "\"}]}}]}";
    }
}
