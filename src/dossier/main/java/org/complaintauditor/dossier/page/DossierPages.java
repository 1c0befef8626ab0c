package org.complaintauditor.dossier.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.text.MessageBundle;

/** Writes what the receiver opens first: {@code README.*.txt} and {@code verify.html}. */
public final class DossierPages {
  private DossierPages() {}

  /**
   * Writes the pages into a dossier that is not sealed yet.
   *
   * @param root the dossier's folder
   * @throws IOException if they cannot be written
   */
  public static void write(Path root, PageFacts facts) throws IOException {
    for (String language : MessageBundle.LANGUAGES) {
      Files.writeString(
          root.resolve("README." + language + ".txt"), new ReadMe(facts, language).text());
    }
    Files.writeString(root.resolve(VerifyPage.FILE), VerifyPage.text());
  }
}
