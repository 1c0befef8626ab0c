package org.complaintauditor.dossier.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.model.Wording;

/**
 * A file of a dossier that is read as a whole: lists, documents and what seals. All are short,
 * whatever the dossier holds; one that is not would only fill the receiver's memory.
 */
public final class WholeFile {

  /**
   * Most bytes that are read: a list of the most files that a dossier may have takes two thirds of
   * them.
   */
  static final int MOST_BYTES = 8_000_000;

  private WholeFile() {}

  /**
   * Reads a file.
   *
   * @param name from the dossier's folder on
   * @throws UnusableDossierException if it is longer than such a file is
   * @throws IOException if it cannot be read
   */
  public static byte[] read(Path root, String name) throws IOException {
    byte[] bytes;
    try (InputStream file = Files.newInputStream(root.resolve(name))) {
      bytes = file.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new UnusableDossierException(
          Wording.of("dossier.has-more-than-bytes", name, MOST_BYTES));
    }
    return bytes;
  }
}
