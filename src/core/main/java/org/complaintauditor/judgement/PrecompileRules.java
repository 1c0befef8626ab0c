package org.complaintauditor.judgement;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.ruling.RuleStore;

/** Run by the build: compiles the shipped packs, so that the program starts without a compiler. */
final class PrecompileRules {

  private PrecompileRules() {}

  /**
   * Compiles every pack.
   *
   * @param arguments the folder of the packs, and the folder into which compiled rules go
   */
  public static void main(String[] arguments) throws IOException {
    try (DirectoryStream<Path> packs =
        Files.newDirectoryStream(Path.of(arguments[0]), Files::isDirectory)) {
      for (Path folder : packs) {
        Pack pack = PackReader.read(folder);
        for (PackVersion version : pack.versions()) {
          RuleStore.ship(version.rules(), pack.words(), Path.of(arguments[1]));
        }
      }
    }
  }
}
