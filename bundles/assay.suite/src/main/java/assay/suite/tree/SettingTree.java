// SPDX-License-Identifier: Apache-2.0
package assay.suite.tree;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns a tree into settings: what is not quoted and looks like a number or a flag is one. */
public final class SettingTree {
    private SettingTree() {}

    /** A key without a value is left out; {@code ShapeCheck} has told of it. */
    public static Settings of(Node.Fields fields) {
        Map<String, Setting> values = new LinkedHashMap<>();
        fields.values().forEach((k, f) -> {
            if (!(f.value() instanceof Node.Leaf l && l.isNothing())) values.put(k, of(f.value()));
        });
        return new Settings(values);
    }

    public static Setting of(Node node) {
        return switch (node) {
            case Node.Fields f -> of(f);
            case Node.Items i -> new Setting.Items(i.values().stream().map(SettingTree::of).toList());
            case Node.Leaf l -> leaf(l);
        };
    }

    private static Setting leaf(Node.Leaf leaf) {
        if (leaf.flag().isPresent()) return Setting.of(leaf.flag().get());
        return leaf.number().<Setting>map(Setting::of).orElseGet(() -> Setting.of(leaf.text()));
    }
}
