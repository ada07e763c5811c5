// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.economy.Account;
import assay.core.economy.Measure;
import assay.core.economy.Posting.Kind;
import org.junit.jupiter.api.Test;

class SettledTableTest {
    private static final String BEFORE_KINDS = "[[2,120000000,\"USD\",12350000,\"USD\","
            + "[[\"client\",\"worker\",120000000,\"USD\",\"price\"],[\"worker\",\"model-provider\",300000,\"USD\",\"work\"],"
            + "[\"worker\",\"judge\",50000,\"USD\",\"grading\"],[\"worker\",\"reviewer\",12000000,\"USD\",\"people's time\"]],"
            + "[[\"earn-rate\",120.0,120.0],[\"cost-per-complete\",12.35,1.0]]]]";

    @Test
    void a_settlement_that_was_stored_before_postings_had_kinds_is_read_and_balances() {
        Account account = SettledTable.accounts(BEFORE_KINDS).get(0);

        assertThat(account.postings()).extracting(p -> p.kind()).containsExactly(Kind.CLIENT_PAYMENT, Kind.MODEL, Kind.JUDGE, Kind.HUMAN_GRADING);
        account.requireBalance();
    }

    @Test
    void a_measure_that_was_stored_without_a_unit_has_none() {
        assertThat(SettledTable.accounts(BEFORE_KINDS).get(0).measures())
                .containsExactly(new Measure("earn-rate", 120, 120), new Measure("cost-per-complete", 12.35, 1));
    }

    @Test
    void a_job_without_money_that_was_stored_before_is_read() {
        Account account = SettledTable.accounts("[[0,0,\"USD\",0,\"USD\",[],[[\"earn-rate\",0.0,80.0]]],[1,0,\"USD\",0,\"USD\",[],[]]]").get(0);

        assertThat(account.postings()).isEmpty();
        assertThat(account.measures()).hasSize(1);
    }
}
