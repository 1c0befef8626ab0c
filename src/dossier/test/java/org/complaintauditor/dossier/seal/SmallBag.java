package org.complaintauditor.dossier.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.complaintauditor.dossier.bag.Bag;
import org.complaintauditor.dossier.bag.BagInfo;

/** A dossier of few bytes, sealed by a key that tests know. */
public final class SmallBag {

  /** The day that its request gives it. */
  public static final LocalDate DATE = LocalDate.of(2026, 4, 14);

  private static final String NAME = "NorthTel Compliance";

  private SmallBag() {}

  /** The key that has sealed it. */
  public static SigningKey key() {
    return key(7);
  }

  /** One of several keys of the same name. */
  static SigningKey key(int which) {
    byte[] seed = new byte[SignerKey.LENGTH];
    seed[0] = (byte) which;
    return SigningKey.of(NAME, seed);
  }

  /** Writes it into a folder of this one. */
  public static Path sealedIn(Path folder) throws IOException {
    Path root = unsealedIn(folder);
    Seal.write(root, key(), Optional.empty());
    return root;
  }

  /** Writes it without its seal. */
  public static Path unsealedIn(Path folder) throws IOException {
    Path root = filesIn(folder);
    complete(root);
    return root;
  }

  /** Makes a bag of a folder. */
  public static void complete(Path root) throws IOException {
    Bag.complete(
        root,
        new BagInfo(
            "NorthTel", "2026-0042", DATE, "complaint-auditor 0.2.0", "3f2a9c1d5b7e", NAME));
  }

  /** Writes only what a bag is made of. */
  static Path filesIn(Path folder) throws IOException {
    Path root = folder.resolve("NorthTel-2026-0042");
    write(root, "data/request.json", "{\"dossier\": 1}\n");
    write(root, "data/findings.csv", "case_id,commitment\r\nC-ABCDEFGHIJ,ACK-01\r\n");
    write(root, "data/rules/README.md", "# Rules\n");
    write(root, "README.en.txt", "How to check this.\n");
    write(root, "verify.html", "<!DOCTYPE html>\n");
    return root;
  }

  private static void write(Path root, String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(UTF_8));
  }
}
