// SPDX-License-Identifier: Apache-2.0
package assay.shell.installed;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import assay.core.spi.Name;
import assay.core.spi.command.Call;
import assay.core.spi.command.Command;
import assay.core.spi.command.Console;
import assay.core.spi.command.Usage;
import assay.core.spi.model.ModelCard;
import assay.core.spi.model.ModelProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@code models}: the providers with the models they know prices of. */
@Component(service = Command.class)
public final class ModelsCommand implements Command {
    private final BundleContext context;

    @Activate
    public ModelsCommand(BundleContext context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return new Usage("models", "List model providers and the models they know prices of",
                "A model that is not listed may still be used. A provider is configured by a file in conf/, such as\n"
                        + "conf/assay.model.openai-local.cfg; its settings come from there.",
                List.of(), List.of(), List.of("models --json"));
    }

    @Override
    public int run(Call call, Console console) throws InvalidSyntaxException {
        List<List<String>> rows = new ArrayList<>();
        List<Setting> documents = new ArrayList<>();
        Collection<ServiceReference<ModelProvider>> found = context.getServiceReferences(ModelProvider.class, null);
        for (ServiceReference<ModelProvider> ref : found.stream().sorted().toList()) {
            ModelProvider provider = context.getService(ref);
            if (provider == null) continue;
            try {
                tell(ref, provider.catalog(), rows, documents);
            } finally {
                context.ungetService(ref);
            }
        }
        console.table(List.of("provider", "model", "input $/M", "cached $/M", "output $/M", "prices of", "bundle", "version"), rows);
        if (rows.isEmpty()) console.note("No provider is configured. Copy one of the files in conf/, such as assay.model.openai-NAME.cfg.");
        console.json(new Setting.Items(documents));
        return 0;
    }

    private static void tell(ServiceReference<ModelProvider> ref, List<ModelCard> cards, List<List<String>> rows, List<Setting> documents) {
        String name = String.valueOf(ref.getProperty(Name.KEY));
        Bundle bundle = ref.getBundle();
        if (bundle == null) return;
        List<Setting> models = new ArrayList<>();
        if (cards.isEmpty()) rows.add(List.of(name, "any", "–", "–", "–", "–", bundle.getSymbolicName(), bundle.getVersion().toString()));
        for (ModelCard card : cards) {
            var p = card.price();
            rows.add(List.of(name, card.model(), p.map(x -> x.input().toPlainString()).orElse("–"),
                    p.flatMap(x -> x.cachedInput()).map(x -> x.toPlainString()).orElse("–"), p.map(x -> x.output().toPlainString()).orElse("–"),
                    p.flatMap(x -> x.dated()).map(Object::toString).orElse("–"), bundle.getSymbolicName(), bundle.getVersion().toString()));
            Settings document = Settings.EMPTY.with("model", card.model());
            if (p.isPresent()) document = document.with("input", p.get().input().toPlainString()).with("output", p.get().output().toPlainString());
            models.add(document);
        }
        documents.add(Settings.EMPTY.with("name", name).with("bundle", bundle.getSymbolicName())
                .with("version", bundle.getVersion().toString()).with("state", "active").with("models", new Setting.Items(models)));
    }
}
