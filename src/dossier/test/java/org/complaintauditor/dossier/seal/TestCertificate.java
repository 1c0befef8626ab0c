package org.complaintauditor.dossier.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates that vouch for themselves, valid from 2020 to 2099. */
public final class TestCertificate {

  private final PrivateKey key;
  private final X509Certificate certificate;

  private TestCertificate(PrivateKey key, X509Certificate certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  /** That of an organisation: org.p12 (password secret) and org.pem in the folder. */
  public static OrganisationCertificate organisation(String kind, Path folder) throws IOException {
    make(kind, "C=CA,O=NorthTel Inc.,CN=NorthTel", Optional.empty()).write(folder, "org");
    return OrganisationCertificate.read(
        folder.resolve("org.p12"), "secret".toCharArray(), SmallBag.DATE);
  }

  /** That of a time stamp authority: tsa.key and tsa.pem in the folder. */
  public static void authority(Path folder) throws IOException {
    make("RSA", "C=CA,CN=Example TSA", Optional.of(KeyPurposeId.id_kp_timeStamping))
        .write(folder, "tsa");
  }

  /** Whether it may be used for signatures is said by a bit. */
  static void withoutSignatures(Path folder) throws IOException {
    make("RSA", "CN=Encryption", Optional.of(KeyPurposeId.id_kp_emailProtection))
        .write(folder, "encryption");
  }

  private static TestCertificate make(String kind, String name, Optional<KeyPurposeId> purpose) {
    try {
      KeyPair pair = pair(kind);
      X500Name subject = new X500Name(name);
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              subject,
              BigInteger.valueOf(42),
              Date.from(Instant.parse("2020-01-01T00:00:00Z")),
              Date.from(Instant.parse("2099-12-31T00:00:00Z")),
              subject,
              pair.getPublic());
      if (purpose.isPresent()) {
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose.get()));
      }
      boolean signs = !purpose.equals(Optional.of(KeyPurposeId.id_kp_emailProtection));
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(signs ? KeyUsage.digitalSignature : KeyUsage.keyEncipherment));
      String algorithm = kind.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
      return new TestCertificate(
          pair.getPrivate(),
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate()))));
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair pair(String kind) throws GeneralSecurityException {
    if (kind.equals("RSA")) {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    }
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(kind));
    return generator.generateKeyPair();
  }

  private void write(Path folder, String name) throws IOException {
    try {
      char[] password = "secret".toCharArray();
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, password);
      store.setKeyEntry(name, key, password, new Certificate[] {certificate});
      try (OutputStream file = Files.newOutputStream(folder.resolve(name + ".p12"))) {
        store.store(file, password);
      }
      pem(folder.resolve(name + ".pem"), "CERTIFICATE", certificate.getEncoded());
      pem(folder.resolve(name + ".key"), "PRIVATE KEY", key.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pem(Path file, String kind, byte[] bytes) throws IOException {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    Files.writeString(
        file, "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind, lines), US_ASCII);
  }
}
