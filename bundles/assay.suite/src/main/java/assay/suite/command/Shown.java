// SPDX-License-Identifier: Apache-2.0
package assay.suite.command;

import assay.core.money.Money;
import assay.core.spi.command.Call;
import java.nio.file.Path;

/** How amounts and paths are shown to people. */
final class Shown {
    private Shown() {}

    /** {@code 1,234.50 USD}, for people. */
    static String money(Money money) {
        return String.format(java.util.Locale.ROOT, "%,.2f %s", money.amount(), money.currency());
    }

    /** A path as the user would write it: relative where it lies in the user's folder. */
    static String path(Path path, Call call) {
        Path here = call.directory();
        return path.startsWith(here) && !path.equals(here) ? here.relativize(path).toString() : path.toString();
    }
}
