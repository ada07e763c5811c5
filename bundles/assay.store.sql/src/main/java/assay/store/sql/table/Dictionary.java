// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.table;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** Values that rows name by a small number, from 1 without gaps. Any thread may ask; only the writer adds. */
final class Dictionary<T> {
    private final String what;
    private final Map<T, Long> numbers = new ConcurrentHashMap<>();
    private final Map<Long, T> values = new ConcurrentHashMap<>();

    Dictionary(String what) {
        this.what = what;
    }

    OptionalLong number(T value) {
        Long number = numbers.get(value);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    T value(long number) {
        return Objects.requireNonNull(values.get(number), () -> what + " " + number + " is missing in the store");
    }

    long add(T value) {
        long number = numbers.size() + 1L;
        values.put(number, value);
        numbers.put(value, number);
        return number;
    }

    /** Takes what is committed and forgets the rest. */
    void become(Map<T, Long> committed) {
        committed.forEach((value, number) -> {
            values.put(number, value);
            numbers.put(value, number);
        });
        numbers.keySet().retainAll(committed.keySet());
    }
}
