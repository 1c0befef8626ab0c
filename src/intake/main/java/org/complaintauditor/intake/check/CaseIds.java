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
      return Optional.of(Wording.of("the id of the case to which this belongs"));
    }
    if (NullMarkers.isOne(text) && !ERRORS.contains(text)) {
      return Optional.of(
          Wording.of(
              "the id of the case; this is what a database or a spreadsheet writes where there is "
                  + "nothing"));
    }
    if (hasLostCharacters(text)) {
      return Optional.of(
          Wording.of(
              "the id of the case with all its characters; where U+FFFD (\uFFFD) stands, one was "
                  + "cut in half or lost, and two cases may look like one. Export the ids as they are in "
                  + "the case system"));
    }
    char last = text.charAt(text.length() - 1);
    if (text.charAt(0) != '#' && (last < '0' || last > '9')) {
      return Optional.empty();
    }
    if (ERRORS.contains(text)) {
      return Optional.of(
          Wording.of(
              "the id of the case; this is what a spreadsheet shows where a formula has no result. "
                  + "Mend the formula, or export the ids as values"));
    }
    if (text.indexOf('+') > 0 && ROUNDED.matcher(text).matches()) {
      return Optional.of(
          Wording.of(
              "the id of the case with all its digits; a spreadsheet took it for a number and "
                  + "rounded it. Format the column as text and export again"));
    }
    return Optional.empty();
  }
}
