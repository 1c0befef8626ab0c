package org.complaintauditor.cli;

import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;

/** The option that says in which language a command answers. */
final class LanguageOption {

  private LanguageOption() {}

  /**
   * The words of a language.
   *
   * @throws UsageException if there is none of this name
   */
  static MessageBundle words(String language) {
    if (!MessageBundle.LANGUAGES.contains(language)) {
      throw new UsageException(
          Wording.of(
              "--language %s: write one of %s",
              language, String.join(", ", MessageBundle.LANGUAGES)));
    }
    return MessageBundle.in(language);
  }
}
