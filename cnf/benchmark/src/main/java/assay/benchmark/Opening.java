// SPDX-License-Identifier: Apache-2.0
package assay.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How fast the pages of a large run come from {@code serve}: at first, and once what is counted over all cells is known. */
final class Opening {
    private static final Pattern ADDRESS = Pattern.compile("Workbench: (http://127\\.0\\.0\\.1:\\d+)(/login\\?token=\\S+)");
    private static final int TIMES = 20;
    private static final Duration AIM = Duration.ofSeconds(1);
    private static final List<String> PAGES = List.of("", "?page=100", "/filters", "?show=failed&as=list", "?show=failed&as=list&page=300", "?sort=score&down=on&page=7", "?q=item-7&critical=on",
            "?audited=on", "/board", "/cell/77.0.1");
    private final Workbench workbench;
    private final Path suite;
    private final int cells;

    /** @param cells two workers, five trials */
    Opening(Workbench workbench, Path suite, int cells) {
        this.workbench = workbench;
        this.suite = suite;
        this.cells = cells;
    }

    /** Whether every page came within the aim. */
    boolean measure() throws IOException, InterruptedException {
        workbench.run("run", suite.toString(), "--worker", "baseline:lead", "--worker", "baseline:echo", "--trials", "5", "--concurrency", "200", "--run", "open", "--json");
        Workbench.Started serve = workbench.started("serve", "--port", "0");
        try {
            Matcher address = ADDRESS.matcher("");
            while (serve.process().isAlive() && !address.reset(serve.out()).find()) Thread.sleep(50);
            HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
            get(browser, address.group(1) + address.group(2));
            System.out.printf("%n%-48s %12s %12s %12s%n", "page of a run of " + cells + " cells", "first, ms", "median, ms", "most, ms");
            boolean met = true;
            for (String page : PAGES) met &= time(browser, address.group(1) + "/runs/open" + page, page);
            System.out.println(met ? "every page within " + AIM.toMillis() + " ms" : "MISSED: " + AIM.toMillis() + " ms");
            return met;
        } finally {
            serve.process().destroy();
            serve.process().waitFor();
        }
    }

    private static boolean time(HttpClient browser, String address, String page) throws IOException, InterruptedException {
        double first = get(browser, address);
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) took.add(get(browser, address));
        took.sort(null);
        System.out.printf(Locale.ROOT, "%-48s %12.0f %12.0f %12.0f%n", page.isEmpty() ? "(the run)" : page, first, took.get(TIMES / 2), took.getLast());
        return Math.max(first, took.getLast()) <= AIM.toMillis();
    }

    private static double get(HttpClient browser, String address) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<byte[]> answer = browser.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(address + " answered " + answer.statusCode());
        return (System.nanoTime() - begun) / 1e6;
    }
}
