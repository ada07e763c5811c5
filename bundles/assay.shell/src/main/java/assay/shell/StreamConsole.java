// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.settings.Setting;
import assay.core.spi.command.Console;
import assay.core.spi.suite.Texts;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;

/** A console on two streams. */
final class StreamConsole implements Console {
    private final Streams streams;
    private final Texts texts;
    private final boolean json;

    StreamConsole(Streams streams, Texts texts, boolean json) {
        this.streams = streams;
        this.texts = texts;
        this.json = json;
    }

    @Override
    public void line(String text) {
        (json ? streams.err() : streams.out()).println(Clean.of(text));
    }

    @Override
    public void note(String text) {
        streams.out().flush();
        streams.err().println(Clean.of(text));
    }

    @Override
    public void table(List<String> header, List<List<String>> rows) {
        if (!json) Table.of(header, rows).lines().forEach(streams.out()::println);
    }

    @Override
    public void json(Setting document) {
        if (json) streams.out().println(texts.json(document));
    }

    @Override
    public OutputStream out() {
        return streams.out();
    }

    @Override
    public Dialogue dialogue() {
        InputStream in = streams.in().orElseThrow(() -> new UserError(Place.in("terminal"),
                "Nobody can be asked from a second terminal: the store is in use by another workbench.",
                "End that one, or work away from the desk with: assay desk export."));
        Dialogue asking = Terminals.open().<Dialogue>map(t -> new KeyDialogue(t, streams.err())).orElseGet(() -> new LineDialogue(in, streams.err()));
        return new ShownFirst(asking, streams.out());
    }

    @Override
    public Bar progress() {
        return streams.columns() > 0 ? new DrawnBar(streams.err(), Clock.systemUTC(), streams.columns()) : new PlainBar(streams.err(), Clock.systemUTC());
    }
}
