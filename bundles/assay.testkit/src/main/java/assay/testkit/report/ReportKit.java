// SPDX-License-Identifier: Apache-2.0
package assay.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.core.report.Report;
import assay.core.spi.report.ReportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every report format must do. */
public abstract class ReportKit {
    /** Markup, a bidirectional override, control characters, half a surrogate pair, and the ends of everybody's quotes. */
    public static final String HOSTILE = "<script>alert(1)</script>]]>--></pre></td>\" onload=\"x' ```| a \u202Egnp.exe\u0000\u0007\uD800 =1+1\r\n=cmd|'/c calc'!A1";

    /** A fresh format. */
    protected abstract ReportFormat format();

    /** The report as the format writes it. */
    protected final String written(Report report) {
        return new String(bytes(report), StandardCharsets.UTF_8);
    }

    private byte[] bytes(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format().write(report, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    @Test
    void the_same_report_gives_the_same_bytes() {
        assertThat(bytes(SampleReport.typical())).isEqualTo(bytes(SampleReport.typical())).isNotEmpty();
    }

    @Test
    void the_text_is_valid_utf_8_whatever_is_in_it() {
        byte[] bytes = bytes(SampleReport.hostile(HOSTILE));

        assertThatCode(() -> StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes))).doesNotThrowAnyException();
    }

    @Test
    void a_report_of_nothing_is_written() {
        assertThatCode(() -> bytes(SampleReport.empty())).doesNotThrowAnyException();
    }

    @Test
    void a_large_report_is_written() {
        assertThat(bytes(SampleReport.huge(5_000))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", HOSTILE})
    void any_words_can_be_written(String words) {
        assertThatCode(() -> bytes(SampleReport.hostile(words))).doesNotThrowAnyException();
    }

    @Test
    void the_stream_is_left_open() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();

        format().write(SampleReport.typical(), new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.set(true);
            }
        });

        assertThat(closed).isFalse();
    }

    @Test
    void the_cells_are_closed() {
        AtomicBoolean closed = new AtomicBoolean();
        AtomicBoolean read = new AtomicBoolean();

        bytes(SampleReport.typical().with(() -> {
            read.set(true);
            return SampleReport.typical().cells().onClose(() -> closed.set(true));
        }));

        assertThat(closed.get()).isEqualTo(read.get());
    }

    @Test
    void a_full_disk_is_told() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        assertThatThrownBy(() -> format().write(SampleReport.typical(), full)).isInstanceOf(IOException.class).hasMessageContaining("No space");
    }

    @Test
    void the_format_says_what_it_is() {
        assertThat(format().ending()).matches("[a-z0-9]+");
        assertThat(format().describe()).endsWith(".");
    }
}
