package org.complaintauditor.dossier.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.complaintauditor.model.Wording;

/**
 * An organisation's certificate with its key, which signs besides the key of dossiers.
 *
 * @param key RSA, or of an elliptic curve
 * @param chain the certificate, then those that vouch for it
 */
public record OrganisationCertificate(PrivateKey key, List<X509Certificate> chain) {

  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;
  private static final int LONG_KEY = 384;

  public OrganisationCertificate {
    chain = List.copyOf(chain);
  }

  /**
   * Reads a certificate and its key (PKCS#12).
   *
   * @param date the day of the dossier, on which it must be valid
   * @throws UnusableKeyException if it is no such file, the password is not its, or the certificate
   *     cannot sign
   * @throws IOException if the file cannot be read
   */
  public static OrganisationCertificate read(Path file, char[] password, LocalDate date)
      throws IOException {
    KeyFiles.refuseHandedOut(file);
    try (InputStream bytes = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(bytes, password);
      OrganisationCertificate found = only(store, file, password);
      found.refuseUnfit(file, date);
      return found;
    } catch (GeneralSecurityException e) {
      throw unreadable(file, e);
    } catch (IOException e) {
      if (e.getCause() instanceof UnrecoverableKeyException) {
        throw new UnusableKeyException(
            Wording.of("dossier.password-is-not-of-certificate", file), e);
      }
      if (e instanceof FileSystemException) {
        throw e;
      }
      throw unreadable(file, e);
    }
  }

  private static UnusableKeyException unreadable(Path file, Exception cause) {
    return new UnusableKeyException(Wording.of("dossier.is-no-certificate-with-key", file), cause);
  }

  private static OrganisationCertificate only(KeyStore store, Path file, char[] password)
      throws GeneralSecurityException {
    List<OrganisationCertificate> found = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.getKey(alias, password) instanceof PrivateKey key) {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate certificate : store.getCertificateChain(alias)) {
          chain.add((X509Certificate) certificate);
        }
        found.add(new OrganisationCertificate(key, chain));
      }
    }
    if (found.size() != 1) {
      throw new UnusableKeyException(
          Wording.of("dossier.certificates-with-keys-in", file, found.size()));
    }
    return found.get(0);
  }

  private void refuseUnfit(Path file, LocalDate date) {
    X509Certificate own = certificate();
    Instant start = date.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    if (!own.getNotBefore().toInstant().isBefore(end)
        || own.getNotAfter().toInstant().isBefore(start)) {
      throw new UnusableKeyException(
          Wording.of(
              "dossier.certificate-is-valid",
              file,
              own.getNotBefore().toInstant().atOffset(ZoneOffset.UTC).toLocalDate(),
              own.getNotAfter().toInstant().atOffset(ZoneOffset.UTC).toLocalDate(),
              date));
    }
    boolean[] usage = own.getKeyUsage();
    if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
      throw new UnusableKeyException(
          Wording.of("dossier.certificate-is-not-made-for-signatures", file));
    }
    if (!List.of("RSA", "EC").contains(key.getAlgorithm())) {
      throw new UnusableKeyException(
          Wording.of("dossier.key-is-of-kind", file, key.getAlgorithm()));
    }
  }

  /** The certificate itself. */
  X509Certificate certificate() {
    return chain.get(0);
  }

  /** How the key signs, as Java names it. */
  String algorithm() {
    if (key.getAlgorithm().equals("RSA")) {
      return "SHA256withRSA";
    }
    int bits = ((ECKey) key).getParams().getOrder().bitLength();
    return bits < LONG_KEY ? "SHA256withECDSA" : "SHA384withECDSA";
  }
}
