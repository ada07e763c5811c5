// SPDX-License-Identifier: Apache-2.0
package assay.grader.judge.prompt;

/**
 * A text that is put before a judge.
 *
 * @param title ours, such as {@code SUBMISSION}
 * @param name as whoever made it named it; untrusted, may be empty
 * @param text as it came; untrusted
 */
public record Piece(String title, String name, String text) {
    /** With hidden characters shown, and at most so many of the rest: the beginning and the end. */
    Piece shown(int most) {
        int half = most / 4;
        boolean fits = text.length() <= most;
        String cut = fits ? Visible.of(text) : Visible.of(text.substring(0, most - half)) + "\n[… " + (text.length() - most)
                + " characters of this text are left out here …]\n" + Visible.of(text.substring(text.length() - half));
        return new Piece(title, Visible.of(name).replace("\n", "⟨line break⟩"), cut);
    }
}
