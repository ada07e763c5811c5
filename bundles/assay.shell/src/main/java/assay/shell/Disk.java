// SPDX-License-Identifier: Apache-2.0
package assay.shell;

import java.io.IOException;

/** Tells a full disk from other troubles of files: Java has only the operating system's words for it. */
final class Disk {
    private Disk() {}

    /** Whether there was no room, no quota left, or the file would have become too large. */
    static boolean isFull(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left on device") || message.contains("Disk quota exceeded") || message.contains("File too large")
                || message.contains("not enough space on the disk");
    }
}
