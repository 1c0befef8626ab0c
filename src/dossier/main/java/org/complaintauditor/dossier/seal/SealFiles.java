package org.complaintauditor.dossier.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.dossier.bag.Bag;
import org.complaintauditor.dossier.bag.BagInfo;
import org.complaintauditor.dossier.bag.Deviation;
import org.complaintauditor.dossier.bag.WholeFile;
import org.complaintauditor.model.Wording;

/** The files of a dossier's seal. Each but the two last has one form only, given key and list. */
final class SealFiles {

  private static final List<String> ALWAYS =
      List.of(Seal.SIGNATURE, Seal.SIGNER, Seal.SSH_SIGNATURE, Seal.ALLOWED_SIGNERS);

  private final Path root;
  private final Set<String> files;
  private final String contact;
  private final List<Deviation> found = new ArrayList<>();

  private SealFiles(Path root, Set<String> files, String contact) {
    this.root = root;
    this.files = files;
    this.contact = contact;
  }

  static SealFiles in(Path root) throws IOException {
    Set<String> files = new TreeSet<>();
    Path folder = root.resolve(Bag.SIGNATURE);
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
        inside.forEach(file -> files.add(Bag.SIGNATURE + file.getFileName()));
      }
    }
    String contact = BagInfo.values(root).getOrDefault(BagInfo.CONTACT, "");
    return new SealFiles(root, files, contact);
  }

  SealCheck check(Optional<KnownSigners> known) throws IOException {
    Optional<SignerKey> signer = Optional.empty();
    Optional<String> certificate = Optional.empty();
    Optional<TimeStamp> timeStamp = Optional.empty();
    if (!files.isEmpty() && areAllThere()) {
      byte[] sealed = bytes(Bag.TAG_MANIFEST);
      signer = signer(sealed);
      certificate = certificate(sealed);
      timeStamp = timeStamp();
    }
    Optional<String> identity =
        signer.flatMap(key -> known.flatMap(trusted -> trusted.identity(key)));
    return new SealCheck(signer, contact, identity, certificate, timeStamp, found);
  }

  private boolean areAllThere() {
    for (String file : ALWAYS) {
      if (!files.contains(file)) {
        deviation(file, Wording.of("dossier.missing-word"));
      }
    }
    for (String file : files) {
      if (!ALWAYS.contains(file)
          && !file.equals(Seal.CMS_SIGNATURE)
          && !file.equals(Seal.TIME_STAMP)) {
        deviation(file, Wording.of("dossier.not-of-dossier-no-seal-has-it"));
      }
    }
    return files.containsAll(ALWAYS) && Files.isRegularFile(root.resolve(Bag.TAG_MANIFEST));
  }

  private Optional<SignerKey> signer(byte[] sealed) throws IOException {
    Optional<SignerKey> key = SignerKey.ofPem(text(Seal.SIGNER));
    if (key.isEmpty()) {
      deviation(Seal.SIGNER, Wording.of("dossier.changed-is-no-public-key-as-dossiers"));
      return key;
    }
    if (!key.get().verifies(sealed, bytes(Seal.SIGNATURE))) {
      deviation(
          Seal.SIGNATURE,
          Wording.of("dossier.is-no-signature-of-by-key-in", Bag.TAG_MANIFEST, Seal.SIGNER));
      return Optional.empty();
    }
    if (!SshSignature.isValid(text(Seal.SSH_SIGNATURE), sealed, key.get())) {
      deviation(
          Seal.SSH_SIGNATURE,
          Wording.of("dossier.is-no-signature-of-by-key-in", Bag.TAG_MANIFEST, Seal.SIGNER));
    }
    if (!text(Seal.ALLOWED_SIGNERS).equals(key.get().allowedSigner(contact))) {
      deviation(
          Seal.ALLOWED_SIGNERS,
          Wording.of("dossier.changed-is-not-line-of-key", Seal.SIGNER, contact));
    }
    return key;
  }

  private Optional<String> certificate(byte[] sealed) throws IOException {
    if (!files.contains(Seal.CMS_SIGNATURE)) {
      return Optional.empty();
    }
    Optional<String> certificate = CmsSignature.signer(bytes(Seal.CMS_SIGNATURE), sealed);
    if (certificate.isEmpty()) {
      deviation(
          Seal.CMS_SIGNATURE,
          Wording.of("dossier.is-no-signature-of-by-certificate-in", Bag.TAG_MANIFEST));
    }
    return certificate;
  }

  private Optional<TimeStamp> timeStamp() throws IOException {
    if (!files.contains(Seal.TIME_STAMP)) {
      return Optional.empty();
    }
    byte[] reply = bytes(Seal.TIME_STAMP);
    try {
      byte[] seal = bytes(Seal.SIGNATURE);
      if (Arrays.equals(TimeStamp.filed(reply, seal), reply)) {
        return Optional.of(TimeStamp.of(reply, seal));
      }
      deviation(Seal.TIME_STAMP, Wording.of("dossier.changed-is-not-in-form-in-replies"));
    } catch (UnusableReplyException e) {
      deviation(Seal.TIME_STAMP, e.wording());
    }
    return Optional.empty();
  }

  private byte[] bytes(String file) throws IOException {
    return WholeFile.read(root, file);
  }

  private String text(String file) throws IOException {
    return new String(bytes(file), UTF_8);
  }

  private void deviation(String file, Wording what) {
    found.add(Deviation.of(file, what));
  }
}
