// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The model that the bundle carries: all-MiniLM-L6-v2 in 8-bit integers, as LangChain4j ships it. */
public final class Weights {
    public static final String NAME = "all-MiniLM-L6-v2-q";
    /** Of the file of weights; it is checked when they are loaded. */
    public static final String SHA256 = "afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1";
    /**
     * Pieces of a passage beside its two marks. The model was trained on sequences of 128 (model card, "Hyperparameters"), and takes 512;
     * what lies beyond what it has seen blurs.
     */
    static final int MOST_PIECES = 126;

    private Weights() {}

    static byte[] read() throws IOException {
        byte[] weights;
        try (InputStream in = file("all-minilm-l6-v2-q.onnx")) {
            weights = in.readAllBytes();
        }
        String digest = HexFormat.of().formatHex(sha256().digest(weights));
        if (!digest.equals(SHA256)) throw new IOException("the weights of " + NAME + " have the SHA-256 " + digest + ", not " + SHA256);
        return weights;
    }

    static WordPieces pieces() throws IOException {
        return WordPieces.read(file("bert-vocabulary-en.txt"));
    }

    private static InputStream file(String name) throws IOException {
        InputStream in = Weights.class.getResourceAsStream("/model/" + name);
        if (in == null) throw new IOException("the bundle has no file model/" + name);
        return in;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
