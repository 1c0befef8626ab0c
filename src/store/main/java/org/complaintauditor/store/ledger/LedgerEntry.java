package org.complaintauditor.store.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.WorkspaceException;

/**
 * What is to become the next line of the ledger.
 *
 * @param at when it was written, as the caller says: an ISO date, or a date and time with offset
 * @param by who says it
 * @param via what wrote it, such as {@code workbook}
 * @param kind what it is, such as {@code decision}
 * @param body a JSON object; kept key by key as given, without blanks
 */
public record LedgerEntry(String at, LedgerAuthor by, String via, String kind, String body) {

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

  /**
   * An entry.
   *
   * @throws WorkspaceException if the time is none, or nobody is named
   * @throws IllegalArgumentException if {@code via}, {@code kind} or {@code body} is not as above:
   *     a defect of the caller
   */
  public LedgerEntry {
    refuseUnlessTime(at);
    if (by.name().isBlank()) {
      throw new WorkspaceException(Wording.of("store.a-line-of-ledger-names-who-says"));
    }
    if (!WORD.matcher(via).matches() || !WORD.matcher(kind).matches()) {
      throw new IllegalArgumentException("via \"" + via + "\", kind \"" + kind + "\"");
    }
    body = LineJson.compact(body);
  }

  private static void refuseUnlessTime(String at) {
    try {
      if (at.indexOf('T') < 0) {
        LocalDate.parse(at);
      } else {
        OffsetDateTime.parse(at);
      }
    } catch (DateTimeParseException e) {
      throw new WorkspaceException(Wording.of("store.is-no-date", at), e);
    }
  }
}
