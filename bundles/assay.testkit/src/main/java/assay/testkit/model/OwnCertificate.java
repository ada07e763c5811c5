// SPDX-License-Identifier: Apache-2.0
package assay.testkit.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The certificate of a server in the house, signed by itself and made by the JDK's keytool. */
public final class OwnCertificate {
    /** Of the store. */
    public static final String PASSWORD = "changeit";

    private final Path folder;
    private final KeyStore store;

    private OwnCertificate(Path folder, KeyStore store) {
        this.folder = folder;
        this.store = store;
    }

    /** @param names as keytool's {@code -ext san=} takes them: {@code dns:localhost,ip:127.0.0.1} */
    public static OwnCertificate of(Path folder, String names) throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("own.p12");
        Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "own", "-keyalg", "EC", "-dname", "CN=in the house", "-ext", "san=" + names, "-storetype", "PKCS12",
                "-keystore", file.toString(), "-storepass", PASSWORD)
                .redirectErrorStream(true).start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (made.waitFor() != 0) throw new IOException("keytool: " + said);
        return new OwnCertificate(folder, KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()));
    }

    /** What a server shows. */
    public SSLContext identity() throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** The certificate alone, as text. */
    public Path pem() throws IOException, GeneralSecurityException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(store.getCertificate("own").getEncoded());
        return Files.writeString(folder.resolve("own.pem"), "In the house\n-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
    }

    /** The certificate alone, in a store. */
    public Path store() throws IOException, GeneralSecurityException {
        KeyStore only = KeyStore.getInstance("PKCS12");
        only.load(null, null);
        only.setCertificateEntry("own", store.getCertificate("own"));
        Path file = folder.resolve("trusted.p12");
        try (var out = Files.newOutputStream(file)) {
            only.store(out, PASSWORD.toCharArray());
        }
        return file;
    }
}
