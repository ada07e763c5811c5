// SPDX-License-Identifier: Apache-2.0
package assay.engine.settle;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made when it is first asked for. For one thread. */
final class Once<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T value = made;
        if (value == null) made = value = maker.get();
        return value;
    }
}
