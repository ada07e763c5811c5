// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Whose certificates are believed: those of the JVM's authorities, or of a file in their place. */
public final class Trust {
    /** What the JVM believes, {@code javax.net.ssl.trustStore} included. */
    public static final Trust JVM = new Trust(Optional.empty(), null);
    private static final int BEGINNING = 4096;

    private final Optional<Path> file;
    private final @Nullable SSLSocketFactory sockets;

    private Trust(Optional<Path> file, @Nullable SSLSocketFactory sockets) {
        this.file = file;
        this.sockets = sockets;
    }

    /**
     * @param file certificates in PEM, one after the other, or a store of PKCS #12 or JKS
     * @param password of a store
     * @throws IllegalArgumentException saying why it cannot be used
     */
    public static Trust in(Path file, String password) {
        if (!Files.isRegularFile(file)) throw new IllegalArgumentException("there is no file " + file);
        try {
            KeyStore store = isPem(file) ? pem(file) : KeyStore.getInstance(file.toFile(), password.toCharArray());
            if (store.size() == 0) throw new IllegalArgumentException("there is no certificate in " + file);
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return new Trust(Optional.of(file), context.getSocketFactory());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(file + " is neither certificates in PEM nor a store that the password opens: " + e.getMessage(), e);
        }
    }

    /** The file that holds in place of the JVM's authorities. */
    public Optional<Path> file() {
        return file;
    }

    SSLSocketFactory sockets() {
        return sockets != null ? sockets : (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    private static boolean isPem(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING), java.nio.charset.StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
        }
    }

    private static KeyStore pem(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> all = CertificateFactory.getInstance("X.509").generateCertificates(in);
            for (Certificate c : all) store.setCertificateEntry("authority-" + store.size(), c);
        }
        return store;
    }
}
