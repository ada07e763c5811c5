// SPDX-License-Identifier: Apache-2.0
/** Endpoints as files describe them, and the models behind them. */
@NullMarked
package assay.model.langchain4j.endpoint;

import org.jspecify.annotations.NullMarked;
