// SPDX-License-Identifier: Apache-2.0
package assay.engine.run;

import assay.core.spi.suite.Suites;
import assay.core.spi.suite.Texts;
import assay.engine.cell.Crew;
import assay.engine.model.Backoff;
import assay.engine.time.Time;

/** What the engine works with, whichever run it is. */
public record Tools(Crew crew, Suites suites, Texts texts, Time time, Backoff backoff) {}
