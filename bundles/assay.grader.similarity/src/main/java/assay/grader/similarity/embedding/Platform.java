// SPDX-License-Identifier: Apache-2.0
package assay.grader.similarity.embedding;

/** Where the native code of the model runs. */
final class Platform {
    private Platform() {}

    static String missing(LinkageError error) {
        Throwable cause = error;
        while (cause.getCause() != null) cause = cause.getCause();
        return "the sentence model does not run on this platform (" + System.getProperty("os.name") + " " + System.getProperty("os.arch") + "): " + cause.getMessage()
                + ". It runs on Linux (x86-64, aarch64; glibc 2.27 or newer) and macOS (aarch64). Nothing is said of the work; "
                + "on such a machine \"assay regrade RUN --suite SUITE\" grades it without asking a model of a provider";
    }
}
