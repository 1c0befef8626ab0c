package org.complaintauditor.cli.option;

import java.time.LocalDate;
import java.util.Optional;
import org.complaintauditor.app.LineOrigin;
import org.complaintauditor.cli.AuditOptions;
import org.complaintauditor.store.ledger.LedgerAuthor;
import picocli.CommandLine.Option;

/** As what somebody says a line of the ledger. */
public final class LineAuthorOption {

  @Option(
      names = "--role",
      paramLabel = "TEXT",
      converter = AuditOptions.Filled.class,
      description = "As what somebody says it, such as \"head of compliance\".")
  private Optional<String> role = Optional.empty();

  /** Somebody of this name. */
  public LedgerAuthor named(String name) {
    return new LedgerAuthor(name, "", role.orElse(""));
  }

  /** Somebody of this name who writes a line on a day, by this way. */
  public LineOrigin origin(String name, LocalDate day, String via) {
    return new LineOrigin(named(name), day.toString(), day, via);
  }
}
