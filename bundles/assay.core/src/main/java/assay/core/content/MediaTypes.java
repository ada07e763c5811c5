// SPDX-License-Identifier: Apache-2.0
package assay.core.content;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Media types by file ending, the same on every machine. */
public final class MediaTypes {
    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("txt", "text/plain"), Map.entry("md", "text/markdown"), Map.entry("csv", "text/csv"),
            Map.entry("tsv", "text/tab-separated-values"), Map.entry("json", "application/json"),
            Map.entry("jsonl", "application/jsonl"), Map.entry("yaml", "application/yaml"),
            Map.entry("yml", "application/yaml"), Map.entry("xml", "application/xml"), Map.entry("html", "text/html"),
            Map.entry("css", "text/css"), Map.entry("js", "text/javascript"), Map.entry("py", "text/x-python"),
            Map.entry("java", "text/x-java"), Map.entry("sql", "application/sql"), Map.entry("sh", "text/x-shellscript"),
            Map.entry("pdf", "application/pdf"), Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"), Map.entry("svg", "image/svg+xml"), Map.entry("zip", "application/zip"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("xlsm", "application/vnd.ms-excel.sheet.macroenabled.12"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("docm", "application/vnd.ms-word.document.macroenabled.12"), Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"), Map.entry("htm", "text/html"), Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));

    /** Endings of files that people read as they are and that have no type of their own everywhere. */
    private static final Set<String> PLAIN = Set.of("log", "ini", "cfg", "conf", "properties", "toml", "tex", "rst", "adoc", "bib", "diff",
            "patch", "srt", "vtt", "ics", "eml", "ts", "tsx", "jsx", "c", "h", "cc", "cpp", "hpp", "cs", "go", "rs", "rb", "php", "kt", "scala",
            "swift", "r", "pl", "lua", "bat", "ps1");

    private MediaTypes() {}

    /** {@code application/octet-stream} where the ending is not known. */
    public static String of(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_ENDING.getOrDefault(ending, PLAIN.contains(ending) ? "text/plain" : "application/octet-stream");
    }

    /** Whether content of this type can be read as text. */
    public static boolean isText(String mediaType) {
        return mediaType.startsWith("text/") || mediaType.endsWith("json") || mediaType.endsWith("+xml")
                || mediaType.equals("application/xml") || mediaType.equals("application/yaml")
                || mediaType.equals("application/jsonl") || mediaType.equals("application/sql");
    }
}
