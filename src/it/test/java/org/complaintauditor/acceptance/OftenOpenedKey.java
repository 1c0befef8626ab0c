package org.complaintauditor.acceptance;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.util.PBKDF2Config;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfoBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/**
 * Makes the file of a key one that is opened at once: the program hashes its password 600,000
 * times, which tests that open one dozens of times would spend most of their time with.
 */
final class OftenOpenedKey {
  private static final int FEW = 1_000;

  private OftenOpenedKey() {}

  /** Encrypts the key in this file anew, with the same password. */
  static void make(Path file, String password) throws IOException {
    BouncyCastleProvider provider = new BouncyCastleProvider();
    try (PEMParser parser = new PEMParser(new StringReader(Files.readString(file)))) {
      PrivateKeyInfo key =
          ((PKCS8EncryptedPrivateKeyInfo) parser.readObject())
              .decryptPrivateKeyInfo(
                  new JcePKCSPBEInputDecryptorProviderBuilder()
                      .setProvider(provider)
                      .build(password.toCharArray()));
      PBKDF2Config hashing =
          new PBKDF2Config.Builder()
              .withPRF(PBKDF2Config.PRF_SHA256)
              .withIterationCount(FEW)
              .build();
      StringWriter text = new StringWriter();
      try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
        writer.writeObject(
            new PKCS8EncryptedPrivateKeyInfoBuilder(key)
                .build(
                    new JcePKCSPBEOutputEncryptorBuilder(
                            hashing, NISTObjectIdentifiers.id_aes256_CBC)
                        .setProvider(provider)
                        .build(password.toCharArray())));
      }
      Files.writeString(file, text.toString());
    } catch (PKCSException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
