package org.complaintauditor.intake.check;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.complaintauditor.intake.canonical.NullMarkers;
import org.complaintauditor.model.Wording;

/** What stands where a case id should, and is none: all such rows would become one case. */
public final class CaseIds {
  /** What spreadsheets show where a formula has no result. */
  private static final Set<String> ERRORS =
      Set.of("#REF!", "#N/A", "#VALUE!", "#NAME?", "#NULL!", "#DIV/0!", "#NUM!");

  /** As spreadsheets show a number that is too long for them: the other digits are lost. */
  private static final Pattern ROUNDED = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?[eE]\\+\\d+");

  /** Stands where a character was that nobody can read, or half of one. */
  private static final char LOST = '\uFFFD';

  private CaseIds() {}

  /**
   * Whether a character of the id was cut in half or could not be read, so that others look like
   * it.
   */
  public static boolean hasLostCharacters(String id) {
    return id.indexOf(LOST) >= 0;
  }

  /** What is expected instead of the text; empty where it may be an id. */
  public static Optional<Wording> expectedInsteadOf(String text) {
    if (text.isBlank()) {
      return Optional.of(Wording.of("intake.id-of-case-to-belongs"));
    }
    if (NullMarkers.isOne(text) && !ERRORS.contains(text)) {
      return Optional.of(Wording.of("intake.id-of-case"));
    }
    if (hasLostCharacters(text)) {
      return Optional.of(Wording.of("intake.id-of-case-with-all-characters"));
    }
    char last = text.charAt(text.length() - 1);
    if (text.charAt(0) != '#' && (last < '0' || last > '9')) {
      return Optional.empty();
    }
    if (ERRORS.contains(text)) {
      return Optional.of(Wording.of("intake.id-of-case-where-a-formula-has-no-result"));
    }
    if (text.indexOf('+') > 0 && ROUNDED.matcher(text).matches()) {
      return Optional.of(Wording.of("intake.id-of-case-with-all-digits"));
    }
    return Optional.empty();
  }
}
