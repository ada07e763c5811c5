// SPDX-License-Identifier: Apache-2.0
package assay.desk.command;

import assay.core.settings.Setting;
import assay.core.spi.command.Call;
import assay.core.spi.command.Console;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A terminal at which the answers are given beforehand, and which remembers what was shown. */
final class FakeTerminal implements Console {
    final List<String> shown = new ArrayList<>();
    private final ArrayDeque<String> answers;

    FakeTerminal(String... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    /** Words of a call. */
    record Words(List<String> parameters, Map<String, String> options, Path directory) implements Call {
        @Override
        public boolean flag(String option) {
            return options.containsKey(option);
        }

        @Override
        public Optional<String> value(String option) {
            return Optional.ofNullable(options.get(option));
        }

        @Override
        public List<String> values(String option) {
            return value(option).map(List::of).orElse(List.of());
        }

        @Override
        public String store() {
            return "store";
        }

        @Override
        public boolean json() {
            return false;
        }
    }

    @Override
    public Dialogue dialogue() {
        return new Dialogue() {
            @Override
            public Optional<String> line(String prompt) {
                shown.add(prompt);
                return Optional.ofNullable(answers.poll());
            }

            @Override
            public Optional<Character> key(String prompt) {
                return line(prompt).map(l -> l.charAt(0));
            }

            @Override
            public void close() {
                shown.add("closed");
            }
        };
    }

    @Override
    public void line(String text) {
        shown.add(text);
    }

    @Override
    public void note(String text) {
        shown.add(text);
    }

    @Override
    public void table(List<String> header, List<List<String>> rows) {
        rows.forEach(r -> shown.add(String.join(" | ", r)));
    }

    @Override
    public void json(Setting document) {
        // not asked for
    }

    @Override
    public OutputStream out() {
        return new ByteArrayOutputStream();
    }

    @Override
    public Bar progress() {
        throw new AssertionError("nothing takes long");
    }
}
