package org.complaintauditor.cli;

import java.util.List;
import java.util.regex.Pattern;
import org.complaintauditor.intake.profile.Profile;

/**
 * The choices that {@code profile suggest} marked as guesses and nobody has settled yet.
 *
 * @param number how many there are
 * @param firstLine where the first stands, from 1; 0 if there is none
 */
record UnsettledGuesses(long number, int firstLine) {

  /** A mark stands in a comment: what the head of a suggestion says of marks is none. */
  private static final Pattern MARK = Pattern.compile("#\\s*UNCERTAIN:");

  static UnsettledGuesses in(String profile) {
    List<String> lines = profile.lines().toList();
    long number = 0;
    int first = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (MARK.matcher(lines.get(i)).find()) {
        number++;
        first = first == 0 ? i + 1 : first;
      }
    }
    return new UnsettledGuesses(number, first);
  }

  /** How many, and where; empty if there is none. */
  String text() {
    return number == 0
        ? ""
        : number == 1
            ? "1 choice is marked UNCERTAIN, in line %d".formatted(firstLine)
            : "%d choices are marked UNCERTAIN, the first in line %d".formatted(number, firstLine);
  }

  /** What to say of results that rest on the profile. */
  static List<String> remarks(String named, Profile profile) {
    String text = in(profile.text()).text();
    return text.isEmpty()
        ? List.of()
        : List.of(
            "%s: %s. Verdicts rest on such guesses: settle each and delete its mark."
                .formatted(named, text));
  }
}
