// SPDX-License-Identifier: Apache-2.0
package assay.source.datasets.record;

import assay.core.problem.Place;
import assay.core.problem.Problems;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads files of JSON lines, record by record, in little memory. */
public final class JsonLines {
    /** What is done with a record. */
    @FunctionalInterface
    public interface Use {
        /** @throws BadRecord when the record is to be told and left out */
        void with(Fields record, Place place);
    }

    private static final int MOST_BYTES = 16 << 20;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).maxStringLength(MOST_BYTES).build()).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final Problems problems;
    private final Use use;

    private JsonLines(Problems problems, Use use) {
        this.problems = problems;
        this.use = use;
    }

    public static void read(Path file, Problems problems, Use use) throws IOException {
        new JsonLines(problems, use).read(file);
    }

    private void read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(open(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
            int number = 1;
            long size = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    take(line, size, new Place(file.toString(), number++));
                    size = 0;
                } else if (++size <= MOST_BYTES) line.write(b);
            }
            take(line, size, new Place(file.toString(), number));
        }
    }

    /** A file that ends in {@code .gz} is unpacked. */
    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private void take(ByteArrayOutputStream line, long size, Place place) {
        byte[] bytes = line.toByteArray();
        line.reset();
        if (size > MOST_BYTES) {
            problems.error(place, "The line has " + size + " bytes; at most " + MOST_BYTES + " are read.", "Split it, or leave it out.");
            return;
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.startsWith("\uFEFF")) text = text.substring(1);
            if (!text.isBlank()) use.with(new Fields(parse(text)), place);
        } catch (CharacterCodingException e) {
            problems.error(place, "A byte of this line is not UTF-8.", "Save the file as UTF-8.");
        } catch (BadRecord e) {
            problems.error(place, e.getMessage(), e.remedy());
        } catch (IllegalArgumentException | ArithmeticException e) {
            problems.error(place, "The record makes no sense: " + e.getMessage() + ".", "");
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            String what = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new BadRecord("This is no JSON: " + what + ".", "Put each record on a line of its own.");
        }
    }
}
