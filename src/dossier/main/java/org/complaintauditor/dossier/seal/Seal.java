package org.complaintauditor.dossier.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.complaintauditor.dossier.bag.Bag;
import org.complaintauditor.dossier.bag.BagInfo;

/**
 * Seals a dossier: signs its list of tag files, which has the hash of the list of everything else.
 * The same bytes and key give the same seal, but for what a certificate adds.
 */
public final class Seal {

  /** The bare signature of 64 bytes, as {@code openssl pkeyutl} reads it. */
  public static final String SIGNATURE = Bag.SIGNATURE + "seal.sig";

  /** The key that checks it. */
  public static final String SIGNER = Bag.SIGNATURE + "signer.pub.pem";

  /** A signature by the same key as {@code ssh-keygen} reads it. */
  public static final String SSH_SIGNATURE = Bag.SIGNATURE + "seal.sshsig";

  /** The key as {@code ssh-keygen} reads it. */
  public static final String ALLOWED_SIGNERS = Bag.SIGNATURE + "allowed_signers";

  /** The signature by an organisation's certificate (CMS, detached), where there is one. */
  public static final String CMS_SIGNATURE = Bag.SIGNATURE + "seal.p7s";

  /** The reply of a time stamp authority (RFC 3161) to {@link #SIGNATURE}, where there is one. */
  public static final String TIME_STAMP = Bag.SIGNATURE + "seal.tsr";

  private Seal() {}

  /**
   * Writes the files of the seal.
   *
   * @param root the folder, of which {@link Bag#complete} has made a bag whose contact is the key's
   *     name
   * @param certificate an organisation's certificate that signs too
   * @throws IOException if a file cannot be read or written
   */
  public static void write(Path root, SigningKey key, Optional<OrganisationCertificate> certificate)
      throws IOException {
    byte[] sealed = Files.readAllBytes(root.resolve(Bag.TAG_MANIFEST));
    String contact = BagInfo.values(root).getOrDefault(BagInfo.CONTACT, "");
    if (!contact.equals(key.name())) {
      throw new IllegalArgumentException(
          BagInfo.CONTACT + " is " + contact + ", the key is that of " + key.name());
    }
    Files.createDirectories(root.resolve(Bag.SIGNATURE));
    Files.write(root.resolve(SIGNATURE), key.sign(sealed));
    write(root, SIGNER, key.signer().pem());
    write(root, SSH_SIGNATURE, SshSignature.of(sealed, key));
    write(root, ALLOWED_SIGNERS, key.signer().allowedSigner(contact));
    if (certificate.isPresent()) {
      Files.write(root.resolve(CMS_SIGNATURE), CmsSignature.of(sealed, certificate.get()));
    }
  }

  private static void write(Path root, String file, String text) throws IOException {
    Files.write(root.resolve(file), text.getBytes(UTF_8));
  }
}
