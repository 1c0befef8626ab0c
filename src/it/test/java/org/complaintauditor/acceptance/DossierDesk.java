package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.complaintauditor.dossier.bag.Bag;
import org.complaintauditor.dossier.bag.BagInfo;
import org.complaintauditor.dossier.seal.Seal;
import org.complaintauditor.dossier.seal.SigningKey;

/** A desk that makes dossiers: a key, a secret, and what one does with them. */
final class DossierDesk {
  private static final String PASSWORD = "correct horse battery staple";

  private final Path folder;
  private final String fingerprint;

  /** Makes key and secret in a folder. */
  DossierDesk(Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    Run made =
        Run.fine(
            "dossier key new --name NorthTel --out %s --password-file %s",
            folder.resolve("signing"), folder.resolve("password"));
    OftenOpenedKey.make(folder.resolve("signing").resolve(SigningKey.FILE), PASSWORD);
    fingerprint = made.out().lines().toList().get(2).replace("Fingerprint: ", "");
    Files.writeString(
        secret(), "complaint-auditor pseudonyms 1\nplain %s\n".formatted("ab".repeat(32)));
    Files.setPosixFilePermissions(secret(), PosixFilePermissions.fromString("rw-------"));
  }

  /** The fingerprint of the key. */
  String fingerprint() {
    return fingerprint;
  }

  Path secret() {
    return folder.resolve("pseudonyms.key");
  }

  /** The file by which others know the key. */
  Path signers() {
    return folder.resolve("signing/signing.allowed_signers");
  }

  /** A request that selects so, in a file. */
  Path request(String select) throws IOException {
    Path file = Files.createTempFile(folder, "request", ".yaml");
    return Files.writeString(
        file,
        """
        id: "42"
        recipient: CCTS
        organisation: NorthTel
        purpose: Review
        date: 2026-04-14
        select: %s
        """
            .formatted(select));
  }

  /** Orders a dossier with more options. */
  Run order(Path run, Path request, Path target, Object... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "dossier make %s --request %s --key %s --password-file %s --secret %s --out %s"
                    + " %s".repeat(more.length),
                run,
                request,
                folder.resolve("signing/signing.key"),
                folder.resolve("password"),
                secret(),
                target));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray());
  }

  /** Makes a dossier, and nothing is wrong. */
  Path make(Path run, Path request, Path target, Object... more) {
    Run done = order(run, request, target, more);
    assertThat(done.code()).as(done.err()).isZero();
    return target;
  }

  /**
   * Unpacks a dossier.
   *
   * @return its folder
   */
  static Path unpack(Path zip, Path into) throws IOException {
    Path root = into;
    try (InputStream bytes = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(bytes)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path file = into.resolve(entry.getName());
        root = into.resolve(Path.of(entry.getName()).getName(0));
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, entries.readAllBytes());
      }
    }
    return root;
  }

  /** Seals a folder again, as its own maker could who has changed it. */
  void seal(Path root) throws IOException {
    SigningKey key = SigningKey.read(folder.resolve("signing/signing.key"), PASSWORD.toCharArray());
    Bag.complete(
        root, new BagInfo("NorthTel", "42", LocalDate.of(2026, 4, 14), "test", "1", key.name()));
    Seal.write(root, key, Optional.empty());
  }

  /** Changes a file of a dossier's material, and its hash, so that the material opens. */
  static void changeMaterial(Path root, String name, String text) throws IOException {
    Path file = root.resolve("data/material").resolve(name);
    String before = Files.readString(file);
    Files.writeString(file, text);
    replaceHash(root, before, text);
  }

  /** States the hash of another text where that of this one stood. */
  static void replaceHash(Path root, String before, String text) throws IOException {
    replaceIn(root.resolve("data/material/settings.json"), sha256(before), sha256(text));
  }

  /** Replaces the first such text in a file. */
  static void replaceIn(Path file, String text, String by) throws IOException {
    String all = Files.readString(file, StandardCharsets.UTF_8);
    int at = all.indexOf(text);
    assertThat(at).as(text).isNotNegative();
    Files.writeString(file, all.substring(0, at) + by + all.substring(at + text.length()));
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }
}
