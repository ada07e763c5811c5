// SPDX-License-Identifier: Apache-2.0
package assay.suite.tree;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads one YAML document of bounded size as a tree. Plain words stay words: only {@code true} and {@code false} are flags. */
public final class YamlTree {
    /** Bytes of a file at most. */
    public static final int MOST_BYTES = 4 << 20;

    private YamlTree() {}

    public static Node read(Path file) throws IOException, Unreadable {
        long size = Files.size(file);
        if (size > MOST_BYTES)
            throw new Unreadable(0, "The file has " + size + " bytes; a YAML file may have " + (MOST_BYTES >> 20) + " MB, and instructions 1 MB.",
                    "Put long texts into files/ and name them under attachments.");
        return parse(decode(Files.readAllBytes(file)));
    }

    static Node parse(String text) throws Unreadable {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_BYTES);
        try {
            return new YamlEvents(new Yaml(limits).parse(new StringReader(text)).iterator()).document();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            String context = e.getContext() == null ? "" : " " + e.getContext();
            throw new Unreadable(line, "This is no YAML: " + e.getProblem() + context + ".", remedy(e.getProblem()));
        } catch (YAMLException e) {
            throw new Unreadable(0, "This is no YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ".", "");
        }
    }

    private static String remedy(String problem) {
        if (problem.contains("TAB")) return "Indent with blanks.";
        if (problem.contains("mapping values are not allowed")) return "Put a text that contains \": \" in quotes.";
        return "Check indentation, quotes and brackets here and in the line above.";
    }

    private static String decode(byte[] bytes) throws Unreadable {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = utf8.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) if (bytes[i] == '\n') line++;
            throw new Unreadable(line, "A byte here (0x" + Integer.toHexString(bytes[in.position()] & 0xff) + ") is not UTF-8.",
                    "Save the file as UTF-8.");
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
