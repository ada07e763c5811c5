// SPDX-License-Identifier: Apache-2.0
package assay.core.spi.model;

import java.time.Duration;
import java.util.Optional;

/** Why a model gave no usable answer. The engine retries those that may pass; a provider never does. */
public abstract sealed class ModelFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Duration> retryAfter;

    private ModelFailure(String message, Throwable cause) {
        this(message, Optional.empty(), cause);
    }

    private ModelFailure(String message, Optional<Duration> retryAfter, Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** Whether the same call may succeed later. */
    public boolean mayPass() {
        return true;
    }

    /** How long the server asks to wait. */
    public Optional<Duration> retryAfter() {
        return retryAfter == null ? Optional.empty() : retryAfter;
    }

    /** As stored and shown: {@code rate-limited}. */
    public String kind() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    /** Too many requests or tokens. */
    public static final class RateLimited extends ModelFailure {
        private static final long serialVersionUID = 1L;

        public RateLimited(String message, Optional<Duration> retryAfter, Throwable cause) {
            super(message, retryAfter, cause);
        }
    }

    /** The server cannot take the call now (5xx). */
    public static final class Overloaded extends ModelFailure {
        private static final long serialVersionUID = 1L;

        public Overloaded(String message, Optional<Duration> retryAfter, Throwable cause) {
            super(message, retryAfter, cause);
        }
    }

    /** No answer within the call's timeout. */
    public static final class TimedOut extends ModelFailure {
        private static final long serialVersionUID = 1L;

        public TimedOut(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The model, or a filter before it, would not do it. */
    public static final class Refused extends ModelFailure {
        private static final long serialVersionUID = 1L;

        public Refused(String message, Throwable cause) {
            super(message, cause);
        }

        @Override
        public boolean mayPass() {
            return false;
        }
    }

    /** The server says that the request itself is wrong. */
    public static final class RejectedRequest extends ModelFailure {
        private static final long serialVersionUID = 1L;

        public RejectedRequest(String message, Throwable cause) {
            super(message, cause);
        }

        @Override
        public boolean mayPass() {
            return false;
        }
    }

    /** The key is missing or wrong, or may not use this model. */
    public static final class Unauthorized extends ModelFailure {
        private static final long serialVersionUID = 1L;

        public Unauthorized(String message, Throwable cause) {
            super(message, cause);
        }

        @Override
        public boolean mayPass() {
            return false;
        }
    }

    /** An answer that cannot be read. */
    public static final class MalformedAnswer extends ModelFailure {
        private static final long serialVersionUID = 1L;

        public MalformedAnswer(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The connection could not be made or broke. */
    public static final class ConnectionLost extends ModelFailure {
        private static final long serialVersionUID = 1L;

        public ConnectionLost(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The provider's bundle went away and none of its name came back within the grace time. */
    public static final class ProviderGone extends ModelFailure {
        private static final long serialVersionUID = 1L;

        public ProviderGone(String message, Throwable cause) {
            super(message, cause);
        }

        @Override
        public boolean mayPass() {
            return false;
        }
    }
}
