package org.complaintauditor.dossier.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PBKDF2Config;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfoBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The key that seals dossiers (Ed25519). In a file it stands as PKCS#8, encrypted with a password
 * (PBES2: PBKDF2 with HMAC-SHA-256, AES-256), as {@code openssl pkey} reads it; the name of whose
 * key it is stands in it too.
 */
public final class SigningKey {

  /** The name of the file. */
  public static final String FILE = "signing.key";

  /** How often a password is hashed: what OWASP asks of PBKDF2 with HMAC-SHA-256. */
  private static final int ITERATIONS = 600_000;

  private static final int LINE = 64;
  private static final int SALT = 16;
  private static final String PEM = "ENCRYPTED PRIVATE KEY";

  private final String name;
  private final byte[] seed;

  private SigningKey(String name, byte[] seed) {
    this.name = name;
    this.seed = seed.clone();
  }

  /**
   * A new key.
   *
   * @param name whose key it is, a line that people read
   */
  public static SigningKey create(String name, SecureRandom random) {
    byte[] seed = new byte[SignerKey.LENGTH];
    random.nextBytes(seed);
    return of(name, seed);
  }

  /**
   * The key of these 32 bytes.
   *
   * @param name whose key it is
   */
  static SigningKey of(String name, byte[] seed) {
    return new SigningKey(name, seed);
  }

  /**
   * Reads a key.
   *
   * @throws UnusableKeyException if others can read the file, if it is no such key, or if the
   *     password is not its
   * @throws IOException if the file cannot be read
   */
  public static SigningKey read(Path file, char[] password) throws IOException {
    KeyFiles.refuseUnlessPrivate(file);
    try (PEMParser parser = new PEMParser(new StringReader(Files.readString(file, US_ASCII)))) {
      if (parser.readObject() instanceof PKCS8EncryptedPrivateKeyInfo encrypted) {
        return of(
            encrypted.decryptPrivateKeyInfo(
                new JcePKCSPBEInputDecryptorProviderBuilder()
                    .setProvider(CryptoProvider.INSTANCE)
                    .build(password)),
            file);
      }
      throw noKey(file, null);
    } catch (PKCSException e) {
      throw new UnusableKeyException(Wording.of("dossier.password-is-not-of-key", file), e);
    } catch (CharacterCodingException | PEMException e) {
      throw noKey(file, e);
    } catch (RuntimeException e) {
      throw e instanceof UnusableKeyException known ? known : noKey(file, e);
    }
  }

  /**
   * Whether a password is that of a key.
   *
   * @throws UnusableKeyException if the file cannot be used for another reason
   * @throws IOException if it cannot be read
   */
  public static boolean isOpenedBy(Path file, char[] password) throws IOException {
    try {
      read(file, password);
      return true;
    } catch (UnusableKeyException e) {
      if (e.getCause() instanceof PKCSException) {
        return false;
      }
      throw e;
    }
  }

  private static SigningKey of(PrivateKeyInfo info, Path file) throws IOException {
    if (!info.getPrivateKeyAlgorithm().getAlgorithm().equals(EdECObjectIdentifiers.id_Ed25519)) {
      throw noKey(file, null);
    }
    byte[] seed = ASN1OctetString.getInstance(info.parsePrivateKey()).getOctets();
    String name = "";
    if (info.getAttributes() != null) {
      for (var bag : info.getAttributes()) {
        Attribute attribute = Attribute.getInstance(bag);
        if (attribute.getAttrType().equals(PKCSObjectIdentifiers.pkcs_9_at_friendlyName)) {
          name = DERBMPString.getInstance(attribute.getAttrValues().getObjectAt(0)).getString();
        }
      }
    }
    if (seed.length != SignerKey.LENGTH || name.isEmpty()) {
      throw noKey(file, null);
    }
    return new SigningKey(name, seed);
  }

  private static UnusableKeyException noKey(Path file, @Nullable Throwable cause) {
    return new UnusableKeyException(
        Wording.of("dossier.is-no-key-auditor-dossier-key-new", file, FILE), cause);
  }

  /** The key's file: PEM, its lines end with LF. Each time another, since its salt is. */
  String encrypted(char[] password, SecureRandom random) throws IOException {
    PrivateKeyInfo info =
        new PrivateKeyInfo(
            new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519),
            new DEROctetString(seed),
            new DERSet(
                new Attribute(
                    PKCSObjectIdentifiers.pkcs_9_at_friendlyName,
                    new DERSet(new DERBMPString(name)))));
    try {
      byte[] encoded =
          new PKCS8EncryptedPrivateKeyInfoBuilder(info)
              .build(
                  new JcePKCSPBEOutputEncryptorBuilder(
                          new PBKDF2Config.Builder()
                              .withPRF(PBKDF2Config.PRF_SHA256)
                              .withIterationCount(ITERATIONS)
                              .withSaltLength(SALT)
                              .build(),
                          NISTObjectIdentifiers.id_aes256_CBC)
                      .setProvider(CryptoProvider.INSTANCE)
                      .setRandom(random)
                      .build(password))
              .getEncoded();
      String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded);
      return "-----BEGIN " + PEM + "-----\n" + lines + "\n-----END " + PEM + "-----\n";
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e); // The provider has it.
    }
  }

  /** Whose key it is. */
  public String name() {
    return name;
  }

  /** Its public half. */
  public SignerKey signer() {
    return SignerKey.of(new Ed25519PrivateKeyParameters(seed, 0).generatePublicKey().getEncoded());
  }

  /** The signature of these bytes: 64 bytes, the same each time. */
  byte[] sign(byte[] bytes) {
    try {
      PrivateKey key =
          KeyFactory.getInstance(SignerKey.ALGORITHM)
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
      Signature signature = Signature.getInstance(SignerKey.ALGORITHM);
      signature.initSign(key);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // Every Java from 15 on has it.
    }
  }

  /** The fingerprint of its public half: nothing of it is secret. */
  @Override
  public String toString() {
    return signer().fingerprint();
  }
}
