// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.command;

import org.osgi.annotation.versioning.ConsumerType;

/** A command of the command line and the shell. Registered as a service. Safe for use by several threads. */
@ConsumerType
public interface Command {
    /** How it is called. The same at every call. */
    Usage usage();

    /**
     * Does it. A {@code UserError} ends with exit code 2, {@code Resumable} with 3, anything else thrown with 70.
     *
     * @return the exit code
     */
    int run(Call call, Console console) throws Exception;
}
