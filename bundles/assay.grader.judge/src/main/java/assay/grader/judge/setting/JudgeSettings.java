// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.setting;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.settings.SettingsError;
import assay.core.work.ModelName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a judge is to work.
 *
 * @param models to ask, each once; at least one
 * @param modelSettings for all of them
 * @param samples how often each is asked
 * @param perCall how many criteria go into one call
 * @param deciding how several answers become one verdict
 * @param asking how a call is made
 */
public record JudgeSettings(List<ModelName> models, Settings modelSettings, int samples, int perCall, Deciding deciding, Asking asking) {
    private static final String[] KNOWN = {"model", "models", "samples", "per-call", "vote", "tie", "confidence", "retries", "prompt", "evidence",
        "schema", "control", "show", "max-chars"};
    private static final String OF_MODEL = "model.";
    private static final String LOGPROBS = "logprobs";
    /** Enough for the other ways to write a verdict. */
    private static final int ALTERNATIVES = 5;
    private static final int MOST_SAMPLES = 25;
    private static final int MOST_RETRIES = 10;
    private static final int USUAL_CHARACTERS = 200_000;

    /** How several answers become one verdict. */
    public record Deciding(Vote vote, Tie tie, Confidence confidence) {}

    /**
     * How a call is made.
     *
     * @param retries after an answer that cannot be used
     * @param prompt file of the prompt; empty = the bundle's own
     * @param schema whether providers are given a JSON schema; empty = where they take one
     * @param control whether a question with a known answer goes with each call
     * @param show what is shown beside the submission: attachments, reference
     * @param maxChars of the submission, and of all else that is shown
     */
    public record Asking(
            int retries, String prompt, Evidence evidence, Optional<Boolean> schema, boolean control, Set<String> show, int maxChars) {}

    /**
     * Reads what a criterion or the command line says.
     *
     * @param usual model that is asked when none is named; may be empty
     * @throws SettingsError naming key, value and what was wanted
     */
    public static JudgeSettings read(Settings with, String usual) {
        Settings own = Settings.EMPTY;
        Settings ofModel = Settings.EMPTY;
        for (String key : with.keys()) {
            Setting value = with.get(key).orElseThrow();
            if (key.startsWith(OF_MODEL)) ofModel = ofModel.with(key.substring(OF_MODEL.length()), value);
            else own = own.with(key, value);
        }
        own.only("the judge", KNOWN);
        List<ModelName> models = models(own, usual);
        int samples = whole(own, "samples", 1, 1, MOST_SAMPLES);
        boolean several = models.size() * samples > 1;
        Deciding deciding = new Deciding(word(own, "vote", Vote.class, Vote.MAJORITY), word(own, "tie", Tie.class, Tie.NOT_MET),
                word(own, "confidence", Confidence.class, several ? Confidence.AGREEMENT : Confidence.STATED));
        if (deciding.confidence() == Confidence.LOGPROBS && !ofModel.has(LOGPROBS)) ofModel = ofModel.with(LOGPROBS, ALTERNATIVES);
        return new JudgeSettings(models, ofModel, samples, perCall(own), deciding, asking(own));
    }

    private static Asking asking(Settings own) {
        Set<String> show = new LinkedHashSet<>(own.has("show") ? split(own, "show") : List.of("attachments", "reference"));
        show.remove("none");
        for (String s : show) if (!Set.of("attachments", "reference").contains(s)) throw new SettingsError("show", Setting.of(s), "attachments, reference or none");
        Optional<Boolean> schema = own.text("schema").filter(s -> !s.equals("auto")).map(s -> own.flag("schema").orElseThrow());
        return new Asking(whole(own, "retries", 2, 0, MOST_RETRIES), own.text("prompt").orElse(""), word(own, "evidence", Evidence.class, Evidence.WANTED),
                schema, own.flag("control").orElse(true), show, whole(own, "max-chars", USUAL_CHARACTERS, 1_000, Integer.MAX_VALUE));
    }

    /** {@code model} and {@code models} mean the same; where both are said, the later counts, as the command line's does before a criterion's. */
    private static List<ModelName> models(Settings own, String usual) {
        String key = own.keys().stream().filter(k -> k.equals("model") || k.equals("models")).reduce("model", (a, b) -> b);
        List<String> words = own.has(key) ? split(own, key) : List.of(usual);
        if (words.isEmpty() || words.equals(List.of(""))) throw new SettingsError("model", "PROVIDER:MODEL, since no model is configured for judges; name one with the criterion,"
                    + " with judge[model=…] on the command line, or in conf/assay.grader.judge.cfg");
        if (Set.copyOf(words).size() < words.size())
            throw new SettingsError(key, Setting.of(String.join("|", words)), "different models; ask one several times with samples");
        return words.stream().map(w -> model(key, w)).toList();
    }

    private static ModelName model(String key, String word) {
        int colon = word.indexOf(':');
        if (colon < 1 || colon == word.length() - 1) throw new SettingsError(key, Setting.of(word), "PROVIDER:MODEL");
        return new ModelName(word.substring(0, colon).strip(), word.substring(colon + 1).strip());
    }

    /** A list, or words with bars between, as the command line can write them. */
    private static List<String> split(Settings own, String key) {
        return own.texts(key).stream().flatMap(t -> Arrays.stream(t.split("\\|"))).map(String::strip).filter(t -> !t.isEmpty()).toList();
    }

    private static int perCall(Settings own) {
        if (own.text("per-call").filter("all"::equals).isPresent()) return Integer.MAX_VALUE;
        return whole(own, "per-call", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
    }

    private static int whole(Settings own, String key, int fallback, int least, int most) {
        int value = own.whole(key).orElse(fallback);
        if (value < least || value > most)
            throw new SettingsError(key, Setting.of(value), most == Integer.MAX_VALUE ? least + " or more" : "between " + least + " and " + most);
        return value;
    }

    private static <E extends Enum<E>> E word(Settings own, String key, Class<E> kind, E fallback) {
        if (!own.has(key)) return fallback;
        String said = own.text(key).orElseThrow();
        return Stream.of(kind.getEnumConstants()).filter(e -> written(e).equals(said)).findFirst().orElseThrow(() -> new SettingsError(key, Setting.of(said),
                Stream.of(kind.getEnumConstants()).map(JudgeSettings::written).collect(Collectors.joining(", "))));
    }

    private static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Everyone who is asked, in order. */
    public List<Juror> jury() {
        List<Juror> all = new ArrayList<>();
        for (int s = 0; s < samples; s++) for (ModelName m : models) all.add(new Juror(m, s));
        return all;
    }

    /** The models as raters are named after them. */
    public String label() {
        return models.stream().map(ModelName::toString).collect(Collectors.joining("|")) + (samples > 1 ? " x" + samples : "");
    }
}
