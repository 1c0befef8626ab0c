package org.complaintauditor.cli.option;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complaintauditor.app.LineOrigin;
import org.complaintauditor.cli.AuditOptions;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.ledger.LedgerAuthor;
import picocli.CommandLine.Option;

/**
 * Who says a line of the ledger, as a program in which people sign in knows it (docs/programs.md).
 */
public final class LineAuthorOption {
  private static final Pattern VIA = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "For programs: the instant at which it is said, with offset.",
      hidden = true)
  private Optional<String> at = Optional.empty();

  @Option(
      names = "--account",
      paramLabel = "ACCOUNT",
      converter = AuditOptions.Filled.class,
      description = "For programs: the account of who says it.",
      hidden = true)
  private Optional<String> account = Optional.empty();

  @Option(
      names = "--role",
      paramLabel = "TEXT",
      converter = AuditOptions.Filled.class,
      description = "As what somebody says it, such as \"head of compliance\".")
  private Optional<String> role = Optional.empty();

  @Option(
      names = "--via",
      paramLabel = "WORD",
      description = "For programs: by what it is said, such as console.",
      hidden = true)
  private Optional<String> via = Optional.empty();

  /**
   * The day of the instant, where one is given.
   *
   * @throws UsageException if it is none, or has no offset
   */
  public Optional<LocalDate> day() {
    refuseVia();
    try {
      return at.map(OffsetDateTime::parse).map(OffsetDateTime::toLocalDate);
    } catch (DateTimeParseException e) {
      throw new UsageException(Wording.of("cli.at-write-an-instant-with-offset", at.orElse("")));
    }
  }

  private void refuseVia() {
    if (via.filter(word -> !VIA.matcher(word).matches()).isPresent()) {
      throw new UsageException(Wording.of("cli.via-write-a-word-in-small-letters", via.orElse("")));
    }
  }

  /**
   * The day on which a line is written: that of the instant, or the one that is given.
   *
   * @param given as {@code --date} has it, if it is given
   * @throws UsageException if they are two days
   */
  public Optional<LocalDate> day(Optional<LocalDate> given) {
    Optional<LocalDate> day = day();
    if (day.isPresent() && given.isPresent() && !day.equals(given)) {
      throw new UsageException(Wording.of("cli.at-and-date", at.orElse(""), given.get()));
    }
    return day.or(() -> given);
  }

  /** Somebody of this name who writes a line on a day, with what is said of an account. */
  public LineOrigin origin(String name, LocalDate day, String usual) {
    return new LineOrigin(
        new LedgerAuthor(name, account.orElse(""), role.orElse("")),
        at.orElse(day.toString()),
        day,
        via.orElse(usual));
  }
}
