package org.complaintauditor.cli.option;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.complaintauditor.app.LineOrigin;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The day on which a line of the ledger is written: the program does not ask what day it is. */
public final class DateOption {

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "When it is written, such as 2026-04-20: stands in the ledger; needed.")
  private Optional<String> date = Optional.empty();

  @Mixin private LineAuthorOption author = new LineAuthorOption();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /**
   * The day.
   *
   * @throws UsageException if it is none
   */
  public LocalDate day() {
    return date.map(DateOption::day)
        .orElseThrow(
            () ->
                new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "Missing required option: '--date=DATE'"));
  }

  /**
   * Somebody of this name who writes a line.
   *
   * @param via by what it is written
   */
  public LineOrigin origin(String name, String via) {
    return author.origin(name, day(), via);
  }

  /** The day that a text names. */
  public static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UsageException(Wording.of("cli.date-write-a-date-such-as-2026", text));
    }
  }
}
