// SPDX-License-Identifier: Apache-2.0
package assay.engine.model;

import assay.core.settings.Settings;
import assay.core.spi.model.Model;
import assay.core.spi.model.ModelProvider;
import assay.core.spi.model.PriceCard;
import assay.core.work.ModelName;
import assay.engine.lease.Lease;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Models that were opened, kept for as long as the provider that opened them is the one that is lent. */
final class OpenModels {
    private final Map<String, Opened> byProvider = new ConcurrentHashMap<>();

    /** A model with its price. */
    record Priced(Model model, Optional<PriceCard> card) {}

    private record Asked(String model, Settings settings) {}

    private record Opened(ModelProvider by, Map<Asked, Priced> models) {}

    Priced open(Lease<ModelProvider> lease, ModelName name, Settings settings) {
        ModelProvider provider = lease.service();
        Opened opened = byProvider.get(name.provider());
        if (opened == null || opened.by != provider) {
            opened = new Opened(provider, new ConcurrentHashMap<>());
            byProvider.put(name.provider(), opened);
        }
        Asked asked = new Asked(name.model(), settings);
        Priced known = opened.models.get(asked);
        return known != null ? known : opened.models.computeIfAbsent(asked, a -> new Priced(provider.open(a.model, a.settings), card(provider, a.model)));
    }

    static Optional<PriceCard> card(ModelProvider provider, String model) {
        return provider.catalog().stream().filter(c -> c.model().equals(model)).findFirst().flatMap(c -> c.price());
    }
}
