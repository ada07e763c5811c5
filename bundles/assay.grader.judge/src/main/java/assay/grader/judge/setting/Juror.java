// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.setting;

import assay.core.work.ModelName;

/**
 * One that is asked.
 *
 * @param sample 0 for the first time that this model is asked
 */
public record Juror(ModelName model, int sample) {
    @Override
    public String toString() {
        return sample == 0 ? model.toString() : model + " #" + (sample + 1);
    }
}
