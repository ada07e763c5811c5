// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.suite;

import assay.core.content.Blob;
import assay.core.content.Digest;
import assay.core.run.Plan;
import assay.core.settings.Setting;
import assay.core.task.Task;
import org.osgi.annotation.versioning.ProviderType;

/** Domain values as JSON text and back, for the store and for tables. Safe for use by several threads; the same value gives the same text. */
@ProviderType
public interface Texts {
    /** One line of JSON; files are named by digest, their bytes are not in it. */
    String task(Task task);

    /** @param files finds the bytes of a file named in the text */
    Task task(String json, Files files);

    String plan(Plan plan);

    Plan plan(String json);

    /** One line of JSON. */
    String json(Setting value);

    Setting setting(String json);

    /** Finds bytes by digest. */
    @FunctionalInterface
    interface Files {
        Blob find(String name, String mediaType, long size, Digest digest);
    }
}
