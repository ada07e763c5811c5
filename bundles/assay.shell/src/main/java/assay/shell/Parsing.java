// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import assay.core.problem.Nearest;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.command.Usage;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Checks words against a usage, and writes its help text. */
final class Parsing {
    private final Usage usage;
    private final CommandLine parser;

    Parsing(Usage usage) {
        this.usage = usage;
        this.parser = new CommandLine(spec(usage)).setUsageHelpWidth(100).setUnmatchedOptionsArePositionalParams(false)
                .setUnmatchedOptionsAllowedAsOptionParameters(false);
    }

    ParsedCall parse(List<String> words, Path directory) {
        return parse(words, directory, System.getenv("ASSAY_STORE"));
    }

    /** @param store what {@code ASSAY_STORE} says where the words were typed */
    ParsedCall parse(List<String> words, Path directory, @Nullable String store) {
        try {
            return new ParsedCall(usage, parser.parseArgs(words.toArray(String[]::new)), directory, store);
        } catch (CommandLine.ParameterException e) {
            String message = e.getMessage().endsWith(".") ? e.getMessage() : e.getMessage() + ".";
            List<String> options = usage.options().stream().map(o -> "--" + o.name()).toList();
            String nearest = words.stream().filter(w -> w.startsWith("--") && !options.contains(w)).findFirst()
                    .flatMap(w -> Nearest.to(w, options)).map(n -> "Did you mean " + n + "? ").orElse("");
            throw new UserError(Place.in(usage.words()), message, nearest + "See: assay help " + usage.words());
        }
    }

    String help() {
        return parser.getUsageMessage(CommandLine.Help.Ansi.OFF);
    }

    static CommandSpec spec(Usage usage) {
        CommandSpec spec = CommandSpec.create().name("assay " + usage.words());
        var text = spec.usageMessage();
        text.synopsisHeading("Usage: ").descriptionHeading("%n").parameterListHeading("%n").optionListHeading("%n").sortOptions(false).abbreviateSynopsis(true);
        String details = usage.summary() + "." + (usage.details().isBlank() ? "" : "\n\n" + usage.details());
        text.description(details.replace("%", "%%").lines().toArray(String[]::new));
        if (!usage.examples().isEmpty())
            text.footerHeading("%nExamples:%n").footer(usage.examples().stream().map(x -> "  assay " + x.replace("%", "%%")).toArray(String[]::new));
        for (int i = 0; i < usage.parameters().size(); i++) spec.addPositional(positional(usage.parameters().get(i), i));
        usage.options().forEach(o -> spec.addOption(option(o)));
        spec.addOption(OptionSpec.builder("--store").paramLabel("DIR").type(String.class)
                .description("where runs are kept (default: $ASSAY_STORE, else .assay)").build());
        spec.addOption(OptionSpec.builder("--json").type(boolean.class).description("answer as one JSON document").build());
        spec.addOption(OptionSpec.builder("-h", "--help").type(boolean.class).usageHelp(true).description("show this text").build());
        return spec;
    }

    private static PositionalParamSpec positional(Usage.Parameter p, int index) {
        boolean many = p.most() > 1;
        return PositionalParamSpec.builder().index(many ? index + "..*" : String.valueOf(index)).paramLabel(p.label())
                .required(p.least() > 0).arity(p.least() + ".." + (many ? "*" : "1")).type(many ? String[].class : String.class)
                .description(p.help().replace("%", "%%")).build();
    }

    private static OptionSpec option(Usage.Option o) {
        var b = OptionSpec.builder("--" + o.name());
        if (o.isFlag()) return b.type(boolean.class).description(o.help().replace("%", "%%")).build();
        String fallback = o.fallback().isEmpty() ? "" : " (default: " + o.fallback() + ")";
        return b.paramLabel(o.label()).type(o.repeats() ? String[].class : String.class)
                .description((o.help() + fallback + (o.repeats() ? "; may be repeated" : "")).replace("%", "%%")).build();
    }
}
