// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class CertificatesTest {
    private static SSLHandshakeException failed(Throwable cause) {
        SSLHandshakeException failed = new SSLHandshakeException("handshake");
        failed.initCause(cause);
        return failed;
    }

    @Test
    void one_that_has_expired_says_when_though_the_path_broke_for_it() {
        assertThat(Certificates.complaint(failed(new CertPathValidatorException("validity check failed", new CertificateExpiredException("NotAfter: yesterday")))))
                .hasValueSatisfying(c -> assertThat(c).contains("not valid today", "yesterday"));
    }

    @Test
    void one_that_nobody_signed_and_one_of_another_host_have_their_remedies() {
        assertThat(Certificates.complaint(failed(new CertificateException("PKIX", new CertPathBuilderException("no path"))))).hasValueSatisfying(c -> assertThat(c).contains("trustStore=FILE"));
        assertThat(Certificates.complaint(failed(new CertificateException("No name matching a found")))).hasValueSatisfying(c -> assertThat(c).contains("No name matching a", "baseUrl"));
    }

    @Test
    void a_handshake_that_failed_for_another_reason_is_no_complaint_of_the_certificate() {
        assertThat(Certificates.complaint(failed(new java.io.EOFException("closed")))).isEmpty();
    }
}
