// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import org.apache.felix.framework.Logger;

/** The framework's own log. Standard output belongs to the commands, so it goes to standard error. */
final class ErrorStreamLog extends Logger {

    @Override
    protected void doLogOut(int level, String message, Throwable cause) {
        System.err.println(message);
        if (cause != null) {
            cause.printStackTrace();
        }
    }
}
