// SPDX-License-Identifier: Apache-2.0
package assay.shell.installed;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.Name;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.model.EffectiveSetting;
import assay.core.spi.model.ModelCard;
import assay.core.spi.model.ModelProvider;
import assay.core.spi.model.PriceCard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@code models}: the providers with the cards of their models, and where those come from. */
@Component(service = Command.class)
public final class ModelsCommand implements Command {
    /** Service property of a provider: the file that its settings come from. */
    private static final String FROM = "assay.model.from";
    private static final ModelCard ANY = new ModelCard("any", Optional.empty(), OptionalLong.empty(), Optional.empty());

    private final BundleContext context;

    @Activate
    public ModelsCommand(BundleContext context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return new Usage("models", "List model providers with the cards of their models",
                "A model that is not listed may still be used. A provider is configured by a file in conf/, such as\n"
                        + "conf/assay.model.openai-local.cfg. The first table has the cards of models, with the line that says the\n"
                        + "price; the second the settings of each provider that somebody made, with file and line or the variable of\n"
                        + "the environment. The others are at their defaults, which --json lists too. Secrets are never shown.",
                List.of(), List.of(), List.of("models --json"));
    }

    @Override
    public int run(Call call, Console console) throws InvalidSyntaxException {
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> made = new ArrayList<>();
        List<Setting> documents = new ArrayList<>();
        Collection<ServiceReference<ModelProvider>> found = context.getServiceReferences(ModelProvider.class, null);
        for (ServiceReference<ModelProvider> ref : found.stream().sorted().toList()) {
            ModelProvider provider = context.getService(ref);
            if (provider == null) continue;
            try {
                List<EffectiveSetting> configured = provider.configured();
                tell(ref, provider.catalog(), configured, rows, documents);
                made.addAll(rows(String.valueOf(ref.getProperty(Name.KEY)), configured));
            } finally {
                context.ungetService(ref);
            }
        }
        console.table(List.of("provider", "model", "input $/M", "cached $/M", "output $/M", "prices of", "context", "cutoff", "bundle", "version", "from"), rows);
        if (!made.isEmpty() && !call.json()) {
            console.line("");
            console.table(List.of("provider", "setting", "value", "from"), made);
        }
        if (rows.isEmpty()) console.note("No provider is configured. Copy one of the files in conf/, such as assay.model.openai-NAME.cfg.");
        console.json(new Setting.Items(documents));
        return 0;
    }

    private static List<List<String>> rows(String provider, List<EffectiveSetting> configured) {
        return configured.stream().filter(s -> !s.isDefault()).map(s -> List.of(provider, s.key(), s.value(), s.from())).toList();
    }

    /** The line that says the price, else the context, else the file. */
    private static String source(ModelCard card, List<EffectiveSetting> configured, String file) {
        String key = card.price().isPresent() ? "prices" : card.context().isPresent() ? "contexts" : card.cutoff().isPresent() ? "cutoffs" : "";
        return configured.stream().filter(s -> s.key().equals(key) && !s.isDefault()).findFirst().map(EffectiveSetting::from).orElse(file);
    }

    private static void tell(ServiceReference<ModelProvider> ref, List<ModelCard> cards, List<EffectiveSetting> configured, List<List<String>> rows, List<Setting> documents) {
        String name = String.valueOf(ref.getProperty(Name.KEY));
        Bundle bundle = ref.getBundle();
        if (bundle == null) return;
        String from = ref.getProperty(FROM) instanceof String file ? file : "–";
        List<Setting> models = new ArrayList<>();
        for (ModelCard card : cards.isEmpty() ? List.of(ANY) : cards) {
            var p = card.price();
            rows.add(List.of(name, card.model(), p.map(x -> x.input().toPlainString()).orElse("–"),
                    p.flatMap(PriceCard::cachedInput).map(BigDecimal::toPlainString).orElse("–"), p.map(x -> x.output().toPlainString()).orElse("–"),
                    p.flatMap(PriceCard::dated).map(Object::toString).orElse("–"), card.context().isPresent() ? String.valueOf(card.context().getAsLong()) : "–",
                    card.cutoff().map(Object::toString).orElse("–"), bundle.getSymbolicName(), bundle.getVersion().toString(), source(card, configured, from)));
            if (card != ANY) models.add(document(card).with("from", source(card, configured, from)));
        }
        documents.add(Settings.EMPTY.with("name", name).with("bundle", bundle.getSymbolicName())
                .with("version", bundle.getVersion().toString()).with("state", "active").with("from", from).with("models", new Setting.Items(models))
                .with("settings", new Setting.Items(configured.stream().<Setting>map(s -> Settings.EMPTY.with("key", s.key()).with("value", s.value()).with("from", s.from())).toList())));
    }

    private static Settings document(ModelCard card) {
        Settings document = Settings.EMPTY.with("model", card.model());
        if (card.price().isPresent()) {
            PriceCard p = card.price().get();
            document = document.with("input", p.input().toPlainString()).with("output", p.output().toPlainString());
            if (p.cachedInput().isPresent()) document = document.with("cached", p.cachedInput().get().toPlainString());
            if (p.dated().isPresent()) document = document.with("dated", p.dated().get().toString());
        }
        if (card.context().isPresent()) document = document.with("context", card.context().getAsLong());
        return card.cutoff().isPresent() ? document.with("cutoff", card.cutoff().get().toString()) : document;
    }
}
