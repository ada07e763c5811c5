// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

import java.util.List;

/** What a policy makes of one job: an account for each worker that had a part in it. */
public record Settlement(List<Account> accounts) {
    public Settlement {
        accounts = List.copyOf(accounts);
    }
}
