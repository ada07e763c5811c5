// SPDX-License-Identifier: Apache-2.0
package assay.engine.plan;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.store.RunStore;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Names of runs: the user's own, or an adjective, an animal and a number. */
final class RunNames {
    private static final List<String> ADJECTIVES = List.of("amber", "bold", "brave", "brisk", "calm", "clear", "clever", "crisp",
            "eager", "early", "fair", "fine", "fresh", "gentle", "glad", "golden", "grand", "happy", "jolly", "keen", "kind", "light",
            "lively", "lucky", "mellow", "merry", "mild", "neat", "noble", "patient", "plain", "proud", "quick", "quiet", "rapid",
            "ready", "round", "sharp", "silver", "sober", "solid", "steady", "still", "sunny", "swift", "tidy", "trim", "warm", "wise", "young");
    private static final List<String> ANIMALS = List.of("badger", "bear", "beaver", "bison", "crane", "crow", "curlew", "deer", "dove",
            "eagle", "elk", "falcon", "finch", "fox", "gull", "hare", "hawk", "heron", "horse", "ibex", "jay", "kite", "lark", "lion",
            "lynx", "magpie", "marten", "mole", "moose", "newt", "osprey", "otter", "owl", "panda", "pike", "plover", "puffin", "raven",
            "robin", "salmon", "seal", "shrew", "stork", "swan", "tern", "tiger", "trout", "vole", "wolf", "wren");

    private final RunStore store;
    private final IntUnaryOperator random;

    /** @param random a number below the one given */
    RunNames(RunStore store, IntUnaryOperator random) {
        this.store = store;
        this.random = random;
    }

    String choose(Optional<String> wanted) {
        if (wanted.isPresent()) return free(wanted.get());
        for (;;) {
            String name = ADJECTIVES.get(random.applyAsInt(ADJECTIVES.size())) + "-" + ANIMALS.get(random.applyAsInt(ANIMALS.size()))
                    + "-" + (1000 + random.applyAsInt(9000));
            if (store.run(name).isEmpty()) return name;
        }
    }

    private String free(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}"))
            throw new UserError(Place.in("--run"), "\"" + name + "\" cannot be the name of a run.",
                    "Take 1 to 100 letters, digits, dots, dashes or underscores.");
        if (store.run(name).isPresent())
            throw new UserError(Place.in("--run"), "There is already a run \"" + name + "\".",
                    "Go on with it: assay resume " + name + ". Or take another name.");
        return name;
    }
}
