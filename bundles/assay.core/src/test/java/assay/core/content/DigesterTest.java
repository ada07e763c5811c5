// SPDX-License-Identifier: Apache-2.0
package assay.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigesterTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 497, 498, 499, 500, 508, 511, 512, 513, 10_000})
    void every_value_counts_with_its_length_however_long_it_is(int length) throws IOException {
        String text = "ä".repeat(length / 2) + "x".repeat(length % 2);

        Digest digest = Digester.of("key/1").text(text).number(-7).text(text).real(0.5).finish();

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream expected = new DataOutputStream(bytes);
        for (String value : new String[] {"key/1", text}) write(expected, value);
        expected.writeLong(-7);
        write(expected, text);
        expected.writeDouble(0.5);
        assertThat(digest).isEqualTo(Digest.of(bytes.toByteArray()));
    }

    private static void write(DataOutputStream out, String value) throws IOException {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    @Test
    void small_numbers_are_told_apart_whatever_they_are() {
        long[] numbers = {0, 1, -1, 63, 64, -64, -65, 127, 128, 8_191, 8_192, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE};

        assertThat(java.util.Arrays.stream(numbers).mapToObj(n -> Digester.of("test").small(n).finish())).doesNotHaveDuplicates();
        assertThat(Digester.of("test").small(1).small(300).finish()).isNotEqualTo(Digester.of("test").small(300).small(1).finish());
        assertThat(Digester.of("test").small(128).small(0).finish()).isNotEqualTo(Digester.of("test").small(0).small(128).finish());
    }

    @Test
    void many_small_numbers_need_no_more_room_than_there_is() {
        Digester d = Digester.of("test");
        for (int i = 0; i < 1_000; i++) d.small(Long.MIN_VALUE + i);

        assertThat(d.finish()).isNotEqualTo(Digester.of("test").finish());
    }
}
