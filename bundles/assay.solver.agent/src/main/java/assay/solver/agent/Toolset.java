// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

import assay.core.settings.Setting;
import assay.core.settings.SettingsError;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which tools a worker has: {@code none}, {@code all}, or groups joined by a plus sign such as {@code read+calculate}.
 *
 * @param groups in no order
 */
record Toolset(Set<Group> groups) {
    static final String ALL = "all";
    private static final String NONE = "none";

    /** Tools that are given together. */
    enum Group { READ, CALCULATE, HAND_IN }

    Toolset {
        groups = Set.copyOf(groups);
    }

    /** @throws SettingsError for a word that is no group */
    static Toolset of(String written) {
        if (written.equals(NONE)) return new Toolset(Set.of());
        if (written.equals(ALL)) return new Toolset(EnumSet.allOf(Group.class));
        EnumSet<Group> groups = EnumSet.noneOf(Group.class);
        for (String word : written.split("\\+", -1)) groups.add(group(word, written));
        return new Toolset(groups);
    }

    private static Group group(String word, String written) {
        for (Group g : Group.values()) if (g.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) return g;
        throw new SettingsError(Wishes.TOOLS, Setting.of(written), "none, all, or some of read, calculate and hand-in joined by +");
    }

    /** The tools for one attempt. */
    Tools over(Materials materials, Outbox outbox) {
        List<AgentTool> read = List.of(new ListFiles(materials, outbox), new ReadFile(materials), new FindText(materials));
        List<AgentTool> handIn = List.of(new WriteFile(outbox), new HandIn(outbox));
        java.util.ArrayList<AgentTool> tools = new java.util.ArrayList<>();
        if (groups.contains(Group.READ)) tools.addAll(read);
        if (groups.contains(Group.CALCULATE)) tools.add(new Calculate());
        if (groups.contains(Group.HAND_IN)) tools.addAll(handIn);
        return new Tools(tools);
    }
}
