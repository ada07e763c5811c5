// SPDX-License-Identifier: Apache-2.0
package assay.core.economy;

/** An account of the ledger: who pays or is paid. */
public enum Party {
    CLIENT("client"), WORKER("worker"), MODEL_PROVIDER("model-provider"), TOOLS("tools"), JUDGE("judge"), REVIEWER("reviewer"),
    FREELANCER("freelancer");

    private final String label;

    Party(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
