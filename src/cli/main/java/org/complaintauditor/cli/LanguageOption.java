package org.complaintauditor.cli;

import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import picocli.CommandLine.Option;

/** In which language a command prints. */
final class LanguageOption {

  @Option(
      names = "--language",
      paramLabel = "en|fr|de",
      defaultValue = "en",
      description = "The language of what is printed (default: ${DEFAULT-VALUE}).")
  private String language = "";

  /** The texts of that language. */
  MessageBundle words() {
    if (!MessageBundle.LANGUAGES.contains(language)) {
      throw new UsageException(
          Wording.of(
              "--language %s: write one of %s",
              language, String.join(", ", MessageBundle.LANGUAGES)));
    }
    return MessageBundle.in(language);
  }
}
