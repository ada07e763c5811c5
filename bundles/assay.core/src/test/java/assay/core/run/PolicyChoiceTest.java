// SPDX-License-Identifier: Apache-2.0
package assay.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.settings.Setting;
import assay.core.settings.Settings;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PolicyChoiceTest {
    @Test
    void the_label_is_what_the_user_writes_with_the_keys_in_order() {
        Settings settings = Settings.EMPTY.with("strict", true).with("reviewer-hourly", Setting.of(new BigDecimal("55.50")));

        assertThat(new PolicyChoice("payout", Settings.EMPTY).label()).isEqualTo("payout");
        assertThat(new PolicyChoice("payout", settings).label()).isEqualTo("payout[reviewer-hourly=55.5,strict=true]");
    }
}
