// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java;

import assay.grader.program.java.inside.CompilerMain;
import assay.grader.program.java.inside.ProgramMain;
import assay.grader.program.java.inside.TestMain;
import assay.grader.program.language.Kit;
import assay.grader.program.sandbox.Launch;
import assay.grader.program.sandbox.Limits;
import assay.grader.program.sandbox.Mount;
import assay.grader.program.sandbox.Place;
import assay.grader.program.sandbox.Sandbox;
import assay.grader.program.sandbox.SandboxBroken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * JVMs in the sandbox: compilers and runners of tests that stay warm and are lent to one exam at a time, and a fresh one for
 * each program. A warm one that ends is replaced when it is next needed.
 */
final class Jvms {
    private static final List<String> INSIDE = List.of("Parcel", "Parcel$Opened", "Parcel$Put", "MemoryClasses", "Source", "Compilation", "Compilation$InMemory", "Compilation$InMemory$1",
            "Compilation$InMemory$1$1", "Stubs", "CompilerMain", "Values", "Values$1", "Values$2", "Calls", "Calls$Ref", "Calls$StandIn", "Calls$Gone", "TestMain", "ProgramMain",
            "ProgramCalls", "Plain", "ProgramRun", "ProgramRun$Kept");
    private static final Limits COMPILER = new Limits(Duration.ofSeconds(20), 1024, 65_536, 128, 32);

    private final Sandbox sandbox;
    private final JavaHome home;
    private final Mount inside;
    private final BlockingDeque<Warm> compilers = new LinkedBlockingDeque<>();
    private final BlockingDeque<Warm> testers = new LinkedBlockingDeque<>();

    Jvms(Sandbox sandbox, JavaHome home) throws SandboxBroken {
        this.sandbox = sandbox;
        this.home = home;
        Path jar = sandbox.share("inside.jar", jar());
        this.inside = new Mount(jar, "/assay/inside.jar");
    }

    /** Our classes for the other side, taken out of the bundle. */
    private static byte[] jar() throws SandboxBroken {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes)) {
            for (String name : INSIDE) {
                String file = CompilerMain.class.getPackageName().replace('.', '/') + "/" + name + ".class";
                out.putNextEntry(new JarEntry(file));
                out.write(Kit.bytes(CompilerMain.class, name + ".class"));
            }
        } catch (IOException e) {
            throw new SandboxBroken("the runner of Java programs could not be packed: " + e, e);
        }
        return bytes.toByteArray();
    }

    Warm compiler() throws SandboxBroken, InterruptedException {
        return lent(compilers, CompilerMain.class, COMPILER);
    }

    Warm tester(Limits limits) throws SandboxBroken, InterruptedException {
        return lent(testers, TestMain.class, new Limits(COMPILER.time(), 1024, Math.max(limits.outputKb(), COMPILER.outputKb()), 128, 32));
    }

    private Warm lent(BlockingDeque<Warm> idle, Class<?> main, Limits limits) throws SandboxBroken, InterruptedException {
        for (Warm warm = idle.pollFirst(); warm != null; warm = idle.pollFirst()) {
            if (warm.isAlive()) return warm;
            warm.close();
        }
        Place place = sandbox.resident();
        try {
            return new Warm(place, JvmTalk.with(place.start(launch(main, limits).forRuns(0))), idle);
        } catch (SandboxBroken | InterruptedException | RuntimeException e) {
            place.close();
            throw e;
        }
    }

    /** A JVM for one program. */
    Launch program(Limits limits) {
        return launch(ProgramMain.class, limits);
    }

    private Launch launch(Class<?> main, Limits limits) {
        List<String> words = new ArrayList<>(List.of(home.java().toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xss" + (main == CompilerMain.class ? 8 : 1) + "m",
                "-Xmx" + Math.max(8, limits.memoryMb() * 3 / 4) + "m", "-XX:ReservedCodeCacheSize=64m", "-XX:CompressedClassSpaceSize=64m", "-Dfile.encoding=UTF-8", "-cp", "/assay/inside.jar", main.getName()));
        List<Mount> mounts = new ArrayList<>(home.mounts());
        mounts.add(inside);
        return new Launch(words, mounts, limits, true, 1);
    }
}
