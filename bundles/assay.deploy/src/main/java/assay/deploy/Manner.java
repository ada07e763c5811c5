// SPDX-License-Identifier: Apache-2.0
package assay.deploy;

import assay.core.problem.Place;
import assay.core.problem.UserError;

/** How a bundle that the user names is brought into the workbench. */
enum Manner {
    INSTALL("plugins install", "Install a plugin, now and for later starts", """
            The bundle is started and asked for its services first; one that does not start, lacks something or takes a name that \
            belongs to another bundle is refused with the reason. It is kept in the folder deploy/ of your own settings \
            (~/.config/assay, or ASSAY_CONF). A workbench that is running takes it from there as well.""") {
        @Override
        void require(boolean runs, String symbolicName, String word) {
            if (runs) throw new UserError(Place.in(word), "Bundle " + symbolicName + " is installed already.",
                    "Put another version beside it with: plugins update " + word);
        }

        @Override
        String done(String bundle) {
            return "Installed " + bundle + ".";
        }
    },
    UPDATE("plugins update", "Swap a plugin for another version while calls go on", """
            The new version is put beside the old one and started. When its services are there, new calls go to it, and the old one is \
            stopped after its calls have ended. A version that is refused leaves the running one in place.
            Kept for later starts as by plugins install.""") {
        @Override
        void require(boolean runs, String symbolicName, String word) {
            if (!runs) throw new UserError(Place.in(word), "No bundle " + symbolicName + " is running.", "Install it with: plugins install " + word);
        }

        @Override
        String done(String bundle) {
            return "Updated to " + bundle + ".";
        }
    };

    final String words;
    final String summary;
    final String details;

    Manner(String words, String summary, String details) {
        this.words = words;
        this.summary = summary;
        this.details = details;
    }

    /**
     * Insists that the bundle is there already, or is not.
     *
     * @param runs whether a version of it runs
     * @param word the file as the user wrote it
     */
    abstract void require(boolean runs, String symbolicName, String word);

    /** @param bundle name and version */
    abstract String done(String bundle);
}
