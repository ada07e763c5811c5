// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;

/** Why a server's certificate is not believed, with the remedy. */
final class Certificates {
    private Certificates() {}

    /** Empty where the handshake failed for another reason. */
    static Optional<String> complaint(SSLHandshakeException failed) {
        Optional<String> other = Optional.empty();
        for (Throwable t = failed.getCause(); t != null; t = t.getCause()) {
            if (t instanceof CertificateExpiredException || t instanceof CertificateNotYetValidException)
                return Optional.of("it is not valid today (" + t.getMessage() + "). Have the server get a new one.");
            if (t instanceof CertPathBuilderException || t instanceof CertPathValidatorException)
                other = Optional.of("no authority that is trusted has signed it. If the server is yours, write trustStore=FILE into the provider's file, "
                        + "with the certificate of its authority in PEM, or its own where it signed itself.");
            else if (other.isEmpty() && t instanceof CertificateException)
                other = Optional.of(t.getMessage() + ". The host in baseUrl must be one that the certificate names.");
        }
        return other;
    }
}
