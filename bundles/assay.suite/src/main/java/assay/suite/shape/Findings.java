// SPDX-License-Identifier: Apache-2.0
package assay.suite.shape;

import assay.core.problem.Place;
import assay.core.problem.Problems;
import java.util.Optional;
import java.util.function.Supplier;

/** The problems of one file, told to those who collect them all. */
public final class Findings {
    private final Problems to;
    private final String file;
    private long errors;

    public Findings(Problems to, String file) {
        this.to = to;
        this.file = file;
    }

    public void error(int line, String message, String remedy) {
        errors++;
        to.error(place(line), message, remedy);
    }

    public void warn(int line, String message, String remedy) {
        to.warn(place(line), message, remedy);
    }

    /** What a constructor of the domain makes; what it refuses is told with its own words. */
    public <T> Optional<T> attempt(int line, Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            error(line, Character.toUpperCase(message.charAt(0)) + message.substring(1) + (message.endsWith(".") ? "" : "."), "");
            return Optional.empty();
        }
    }

    public Place place(int line) {
        return new Place(file, line);
    }

    /** Errors told so far. */
    public long errors() {
        return errors;
    }
}
