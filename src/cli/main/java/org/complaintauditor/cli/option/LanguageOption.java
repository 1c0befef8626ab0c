package org.complaintauditor.cli.option;

import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import picocli.CommandLine.Option;

/** The language of what a command writes. */
public final class LanguageOption {

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "Language of what is written: en, fr or de (default: ${DEFAULT-VALUE}).")
  private String language = "";

  /** The words of the language. */
  public MessageBundle words() {
    return words(language);
  }

  /**
   * The words of a language.
   *
   * @throws UsageException if there is none of this name
   */
  public static MessageBundle words(String language) {
    if (!MessageBundle.LANGUAGES.contains(language)) {
      throw new UsageException(
          Wording.of(
              "app.language-write-one-of", language, String.join(", ", MessageBundle.LANGUAGES)));
    }
    return MessageBundle.in(language);
  }
}
