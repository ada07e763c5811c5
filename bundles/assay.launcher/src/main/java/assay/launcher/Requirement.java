// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRequirement;

/** A requirement of a bundle in the words of its author: {@code package a.b [1.0.0,2.0.0)} instead of a filter. */
final class Requirement {

    private static final Pattern AT_LEAST = Pattern.compile("version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\([a-z-]*version>=([^)]+)\\)\\)");

    private Requirement() {
    }

    static String words(BundleRequirement requirement) {
        var filter = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
        var name = first(Pattern.compile("\\(" + Pattern.quote(requirement.getNamespace()) + "=([^)]+)\\)"), filter);
        return name.isEmpty()
                ? requirement.getNamespace() + " " + filter
                : kind(requirement.getNamespace()) + " " + name + range(filter);
    }

    private static String kind(String namespace) {
        return switch (namespace) {
            case "osgi.wiring.package" -> "package";
            case "osgi.wiring.bundle" -> "bundle";
            case "osgi.wiring.host" -> "host bundle";
            default -> namespace;
        };
    }

    private static String range(String filter) {
        var below = first(BELOW, filter);
        var least = first(AT_LEAST, BELOW.matcher(filter).replaceAll(""));
        if (least.isEmpty()) {
            return "";
        }
        return below.isEmpty() ? " " + least + " or newer" : " [" + least + "," + below + ")";
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
