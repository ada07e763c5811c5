// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.analysis;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Says how far raters agree, as the command {@code agreement} does. */
@ProviderType
public interface Agreements {
    /**
     * Percent agreement and Krippendorff's alpha: of everybody and of each pair of raters, over all opinions and slice by slice.
     *
     * @param samples bootstrap samples behind an interval; 0 = no such intervals
     */
    List<Agreed> of(List<Opinion> opinions, int samples);
}
