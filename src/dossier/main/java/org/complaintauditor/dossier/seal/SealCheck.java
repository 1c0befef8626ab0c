package org.complaintauditor.dossier.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.dossier.bag.Deviation;
import org.complaintauditor.model.Wording;

/**
 * What can be said of a dossier's seal. It says that the list of files is as the owner of a key has
 * signed it; whether the files are as the list says is found by {@link
 * org.complaintauditor.dossier.bag.BagCheck}, and whose key it is nobody can tell from the dossier.
 *
 * @param signer the key that has sealed it; empty if none has, or if the seal is damaged
 * @param contact the name that the dossier gives for the key; anybody could have written it
 * @param identity the name by which the receiver knows the key; empty if the receiver does not
 * @param certificate the name in the certificate that has signed too; empty if none has
 * @param timeStamp what an authority says of the time; empty if none was asked
 * @param deviations what is wrong with the files of the seal, one by one
 */
public record SealCheck(
    Optional<SignerKey> signer,
    String contact,
    Optional<String> identity,
    Optional<String> certificate,
    Optional<TimeStamp> timeStamp,
    List<Deviation> deviations) {

  public SealCheck {
    deviations = List.copyOf(deviations);
  }

  /**
   * Looks at a seal. Each byte of each of its files counts.
   *
   * @param root the folder, as {@code OpenedDossier} gives it
   * @param signers a file of the keys that the receiver trusts
   * @throws UnusableKeyException if the file of the trusted keys cannot be used, or lies in the
   *     dossier
   * @throws IOException if a file cannot be read
   */
  public static SealCheck of(Path root, Optional<Path> signers) throws IOException {
    if (signers.isPresent() && isInside(signers.get(), root)) {
      throw new UnusableKeyException(
          Wording.of("dossier.signers-file-is-part-of-dossier", signers.get()));
    }
    Optional<KnownSigners> known =
        signers.isPresent() ? Optional.of(KnownSigners.read(signers.get())) : Optional.empty();
    return SealFiles.in(root).check(known);
  }

  private static boolean isInside(Path file, Path folder) throws IOException {
    return Files.exists(file) && file.toRealPath().startsWith(folder.toRealPath());
  }

  /** Whether nobody has sealed it: then it is worth what any file is. */
  public boolean isUnsealed() {
    return signer.isEmpty() && deviations.isEmpty();
  }
}
