// SPDX-License-Identifier: Apache-2.0
package assay.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one program took. Linux only: the shell counts the CPU time of all processes that it waited for, and the largest
 * sum of the tree's resident memory is sampled from /proc.
 *
 * @param out what it printed, on both streams
 * @param others cores that the rest of the machine kept busy meanwhile: above about half of them, read CPU and not wall
 */
public record Measured(int exit, double wall, double cpu, double peakMib, double others, String out) {
    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.,]+)s");
    private static final double TICKS = 100;

    static Measured run(Path folder, Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path times = Files.createTempFile(folder, "times", ".txt");
        List<String> timed = new ArrayList<>(List.of("sh", "-c", "f=$1; shift; \"$@\"; e=$?; times > \"$f\"; exit $e", "sh", times.toString()));
        timed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(timed).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.redirectInput(new java.io.File("/dev/null")).environment().putAll(environment);
        double busy = busy();
        long start = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) peak = Math.max(peak, process.descendants().mapToLong(p -> resident(p.pid())).sum());
        double wall = (System.nanoTime() - start) / 1e9;
        double cpu = cpu(Files.readString(times));
        return new Measured(process.exitValue(), wall, cpu, peak / 1024.0, (busy() - busy - cpu) / wall, Files.readString(out, StandardCharsets.UTF_8));
    }

    /** The second line of {@code times}: user and system time of children. */
    private static double cpu(String times) {
        double seconds = 0;
        Matcher matcher = TIME.matcher(times.lines().skip(1).findFirst().orElse(""));
        while (matcher.find()) seconds += 60 * Integer.parseInt(matcher.group(1)) + Double.parseDouble(matcher.group(2).replace(',', '.'));
        return seconds;
    }

    private static long resident(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status")))
                if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", ""));
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }

    /** Seconds that all cores together were busy since the machine started. */
    private static double busy() throws IOException {
        String[] ticks = Files.readAllLines(Path.of("/proc/stat")).get(0).split("\\s+");
        double sum = 0;
        for (int i = 1; i <= 8; i++) if (i != 4 && i != 5) sum += Double.parseDouble(ticks[i]);
        return sum / TICKS;
    }
}
