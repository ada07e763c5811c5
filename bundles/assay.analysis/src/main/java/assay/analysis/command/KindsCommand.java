// SPDX-License-Identifier: Apache-2.0
package assay.analysis.command;

import assay.analysis.stored.Kinds;
import assay.analysis.stored.Opinions;
import assay.core.grading.RaterKind;
import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.command.Usage.Parameter;
import assay.core.spi.command.Usage.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code trust kinds RUN}: which kinds of graders looked at the same things, and where they disagree. */
@Component
public final class KindsCommand implements Command {
    private static final int WORST = 5;

    private final Opinions opinions;

    @Activate
    public KindsCommand(@Reference Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public Usage usage() {
        return new Usage("trust kinds", "Say which kinds of graders looked at the same things, and where they disagree",
                """
                A thing is one criterion of one submission. The matrix tells for each kind of grader (people, judge, program, rule, reference) of how many things
                that it graded each other kind graded too. Then, for each two kinds, how often they agree (95 %, clustered by task) and on
                which criteria they differ most. Of several graders of one kind, what more than half say counts; people are the adjudicator, else
                their majority.""",
                List.of(new Parameter("RUN", "name of a run", 1, 1, Values.RUN)), List.of(), List.of("trust kinds brave-otter-12 --json"));
    }

    @Override
    public int run(Call call, Console console) {
        String run = call.parameters().get(0);
        Kinds kinds = new Kinds();
        opinions.each(call.store(), run, kinds::add);
        List<RaterKind> all = kinds.counts().keySet().stream().sorted().toList();
        matrix(kinds, all, console);
        console.line("");
        console.table(List.of("kinds", "both", "agree", "95 %", "differ most on"), kinds.couples().entrySet().stream().map(KindsCommand::row).toList());
        if (kinds.couples().isEmpty()) console.line("No two kinds graded the same thing.");
        Settings counts = Settings.EMPTY;
        for (RaterKind k : all) counts = counts.with(word(k), kinds.counts().get(k));
        console.json(Settings.EMPTY.with("run", run).with("kinds", counts)
                .with("couples", new Setting.Items(kinds.couples().entrySet().stream().<Setting>map(KindsCommand::document).toList())));
        return 0;
    }

    private static void matrix(Kinds kinds, List<RaterKind> all, Console console) {
        List<String> header = new ArrayList<>(List.of("of the things graded by", "n"));
        all.forEach(k -> header.add(word(k) + " too"));
        List<List<String>> rows = new ArrayList<>();
        for (RaterKind a : all) {
            List<String> row = new ArrayList<>(List.of(word(a), "" + kinds.counts().get(a)));
            for (RaterKind b : all) {
                int both = a == b ? kinds.counts().get(a) : both(kinds, a, b);
                row.add(a == b ? "–" : both + " (" + TriageShown.percent((double) both / kinds.counts().get(a)) + ")");
            }
            rows.add(row);
        }
        console.table(header, rows);
    }

    private static int both(Kinds kinds, RaterKind a, RaterKind b) {
        Kinds.Meeting m = kinds.couples().get(a.compareTo(b) < 0 ? new Kinds.Couple(a, b) : new Kinds.Couple(b, a));
        return m == null ? 0 : m.both();
    }

    private static String word(RaterKind k) {
        return k == RaterKind.HUMAN ? "people" : k.label();
    }

    private static List<String> row(Map.Entry<Kinds.Couple, Kinds.Meeting> e) {
        var agreement = e.getValue().agreement();
        List<String> worst = e.getValue().differences().stream().limit(WORST).map(d -> d.criterion() + " (" + d.differing() + " of " + d.both() + ")").toList();
        return List.of(word(e.getKey().a()) + " and " + word(e.getKey().b()), "" + e.getValue().both(), agreement.map(a -> TriageShown.percent(a.value())).orElse("–"),
                agreement.map(a -> TriageShown.percent(a.low()) + " to " + TriageShown.percent(a.high())).orElse("–"), String.join(", ", worst));
    }

    private static Settings document(Map.Entry<Kinds.Couple, Kinds.Meeting> e) {
        String a = word(e.getKey().a());
        String b = word(e.getKey().b());
        Settings d = Settings.EMPTY.with("a", a).with("b", b).with("both", e.getValue().both()).with("undecided", e.getValue().undecided());
        return TriageShown.json(d, "agreement", e.getValue().agreement()).with("differences", new Setting.Items(e.getValue().differences().stream()
                .<Setting>map(x -> Settings.EMPTY.with("criterion", x.criterion()).with("both", x.both()).with("metByAAlone", x.aAlone()).with("metByBAlone", x.bAlone())).toList()));
    }
}
