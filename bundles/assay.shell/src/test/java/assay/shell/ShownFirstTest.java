// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShownFirstTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(new BufferedOutputStream(screen), false, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(screen, true, StandardCharsets.UTF_8);

    private ShownFirst dialogue(String typed) {
        return new ShownFirst(new LineDialogue(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), err), out);
    }

    @Test
    void what_a_question_is_about_stands_before_the_question() {
        ShownFirst dialogue = dialogue("m\nbecause\n");

        out.print("The first statement. ");
        Optional<Character> key = dialogue.key("met?");
        out.print("The second statement. ");
        Optional<String> line = dialogue.line("why?");

        assertThat(key).contains('m');
        assertThat(line).contains("because");
        assertThat(screen.toString(StandardCharsets.UTF_8)).matches("(?s)The first statement\\. met\\?\\s+The second statement\\. why\\?\\s+");
    }
}
