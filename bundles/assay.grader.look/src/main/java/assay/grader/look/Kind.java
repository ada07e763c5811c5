// SPDX-License-Identifier: Apache-2.0
package assay.grader.look;

/** A word of the rule vocabulary: makes a rule of what the author wrote behind it. */
@FunctionalInterface
public interface Kind {
    /** @throws assay.core.settings.SettingsError saying what is wrong with the wish */
    Rule read(Wish wish);
}
