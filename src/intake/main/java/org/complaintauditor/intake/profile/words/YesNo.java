package org.complaintauditor.intake.profile.words;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether somebody agrees, by a word in any of the languages. */
public final class YesNo {
  private static final Set<String> YES =
      Set.of("yes", "y", "ok", "okay", "agreed", "oui", "d'accord", "ja", "einverstanden");
  private static final Set<String> NO = Set.of("no", "n", "non", "nein");

  private YesNo() {}

  /** Yes or no; empty if the word is neither. */
  public static Optional<Boolean> of(String word) {
    String plain = word.strip().replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    return YES.contains(plain)
        ? Optional.of(true)
        : NO.contains(plain) ? Optional.of(false) : Optional.empty();
  }
}
