package org.complaintauditor.cli.option;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.ShownTexts;
import picocli.CommandLine.Option;

/** How much of messages is shown. */
public final class TextsOption {

  @Option(
      names = "--texts",
      paramLabel = "none|quotes|full",
      defaultValue = "quotes",
      description =
          "How much is shown of what was written, in which names may stand: nothing; quotes, the"
              + " words on which a detection rests; or full, whole messages (default:"
              + " ${DEFAULT-VALUE}).")
  private String texts = "";

  /**
   * How much.
   *
   * @throws UsageException if it is none of the values
   */
  public ShownTexts shown() {
    return ShownTexts.named(texts)
        .orElseThrow(
            () ->
                new UsageException(
                    Wording.of(
                        "cli.texts-write-one-of",
                        texts,
                        Arrays.stream(ShownTexts.values())
                            .map(ShownTexts::option)
                            .collect(Collectors.joining(", ")))));
  }
}
