package org.complaintauditor.intake;

import java.nio.file.Path;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.pack.PackReader;

/** The words of the pack jive-ca, which writes some of the core's otherwise. */
public final class JiveWords {
  public static final Vocabulary WORDS = PackReader.read(Path.of("rules", "jive-ca")).words();

  private JiveWords() {}
}
