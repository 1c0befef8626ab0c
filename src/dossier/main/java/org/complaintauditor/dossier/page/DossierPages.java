package org.complaintauditor.dossier.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.text.MessageBundle;

/** Writes what the receiver opens first: {@code README.*.txt} and {@code verify.html}. */
public final class DossierPages {
  private DossierPages() {}

  /** What stands in every dossier: whoever is called like a word of it is not given away by it. */
  public static List<String> published() {
    List<String> texts = new ArrayList<>();
    for (String language : MessageBundle.LANGUAGES) {
      texts.add(VerifyPage.resource("README." + language + ".txt"));
    }
    texts.add(VerifyPage.text());
    return texts;
  }

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
