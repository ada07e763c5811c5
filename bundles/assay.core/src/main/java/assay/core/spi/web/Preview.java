// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.web;

import java.util.List;
import java.util.Objects;

/**
 * What is to be seen of one part of a file.
 *
 * @param parts what the parts of the file are called, such as {@code Page 1}; at least one
 * @param part which of them this is, from 0
 */
public record Preview(List<String> parts, int part, List<Block> blocks) {
    public Preview {
        parts = List.copyOf(parts);
        Objects.checkIndex(part, parts.size());
        blocks = List.copyOf(blocks);
    }

    /** Something to be seen. Texts in it are plain. */
    public sealed interface Block {}

    /** A picture, drawn anew on the server. */
    public record Picture(String mediaType, byte[] bytes, String description) implements Block {
        /** @param mediaType {@code image/png} or {@code image/jpeg} */
        public Picture {
            if (!mediaType.equals("image/png") && !mediaType.equals("image/jpeg")) throw new IllegalArgumentException("a picture is no " + mediaType);
            bytes = bytes.clone();
            Objects.requireNonNull(description, "description");
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** A table. */
    public record Grid(List<String> columns, List<Row> rows) implements Block {
        /** One row under its own name, such as its number. */
        public record Row(String name, List<Cell> cells) {
            public Row {
                cells = List.copyOf(cells);
            }
        }

        /**
         * One cell.
         *
         * @param formula by which the text was computed; else empty
         */
        public record Cell(String text, String formula) {}

        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** Prose. */
    public record Words(Kind kind, int level, List<Span> spans) implements Block {
        /** What a stretch of prose is. */
        public enum Kind { HEADING, PARAGRAPH, ITEM, QUOTE }

        /** A stretch of text in one style. */
        public record Span(String text, Style style) {}

        /** How a span looks. */
        public enum Style { PLAIN, STRONG, EMPHASIS, CODE }

        /** @param level of a heading or of a list in a list, from 1 */
        public Words {
            if (level < 1) throw new IllegalArgumentException("levels count from 1, not " + level);
            spans = List.copyOf(spans);
        }
    }

    /** Lines as they are, numbered. */
    public record Lines(int first, List<String> lines) implements Block {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** Something that a reader must know and the file does not say, such as that a sheet is hidden. */
    public record Note(String sentence) implements Block {}
}
